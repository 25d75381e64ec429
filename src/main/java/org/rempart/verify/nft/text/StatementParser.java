package org.rempart.verify.nft.text;

import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;
import org.rempart.verify.nft.tree.Wording;

/// Reads one statement of a rule.
final class StatementParser {
  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", ">", "<=", ">=");
  private static final Set<String> WORD_OPERATORS = Set.of("eq", "ne", "lt", "gt", "le", "ge");
  private static final Set<String> ASSIGNED_OBJECTS = Set.of("helper", "timeout", "expectation");

  private final Cursor cursor;
  private final ExpressionParser expressions;
  private final CountParser counts;
  private final NatParser nats;
  private final EffectParser effects;
  private final UpdateParser updates;

  StatementParser(Cursor cursor) {
    this.cursor = cursor;
    this.expressions = new ExpressionParser(cursor);
    this.counts = new CountParser(cursor);
    this.nats = new NatParser(cursor, expressions);
    this.effects = new EffectParser(cursor, expressions);
    this.updates = new UpdateParser(cursor, expressions);
  }

  Statement statement() throws RulesetError {
    Token first = cursor.peek();
    if (first.kind() == Token.Kind.WORD) {
      if (expressions.beginsVerdict()) {
        return new Statement.Decide(expressions.verdict());
      }
      Optional<Statement> known = named(first);
      if (known.isPresent()) {
        return known.get();
      }
    }
    return comparison();
  }

  private Optional<Statement> named(Token first) throws RulesetError {
    boolean object = cursor.peek(1).is("name");
    return switch (first.text()) {
      case "counter", "limit", "quota" -> Optional.of(object ? effects.object(first) : counting(first));
      case "last" -> Optional.of(counting(first));
      case "ct" -> connection(first);
      case "snat", "dnat", "masquerade", "redirect" -> Optional.of(nats.nat());
      case "add", "update", "delete", "set", "meter" -> Optional.of(updates.update());
      case "flow" -> Optional.of(cursor.peek(1).is("table") ? updates.update() : effects.effect(first));
      case "reject", "log", "queue", "tproxy", "dup", "fwd", "synproxy", "notrack", "xt" ->
        Optional.of(effects.effect(first));
      default -> Optional.empty();
    };
  }

  private Statement counting(Token first) throws RulesetError {
    Optional<String> counter = counts.counter();
    if (counter.isPresent()) {
      return new Statement.Remark(first.at(), counter.get());
    }
    return new Statement.Restrict(first.at(),
        counts.limit().orElseThrow(() -> first.at().error("not understood in a rule")));
  }

  private Optional<Statement> connection(Token first) throws RulesetError {
    if (cursor.peek(1).is("count")) {
      return Optional.of(counting(first));
    }
    String object = cursor.peek(1).text();
    if (!ASSIGNED_OBJECTS.contains(object) || !cursor.peek(2).is("set")) {
      return Optional.empty();
    }
    cursor.expect("ct", object, "set");
    return Optional.of(new Statement.Remark(first.at(),
        "ct " + object + " set " + Wording.of(expressions.source())));
  }

  private Statement comparison() throws RulesetError {
    Token start = cursor.peek();
    Expression key = expressions.key();
    if (cursor.take("vmap")) {
      return new Statement.LookUp(start.at(), key, expressions.data());
    }
    if (cursor.take("set") && key instanceof Expression.Field field) {
      Optional<Expression> classid = classid(key);
      return new Statement.Change(start.at(), field, classid.isPresent() ? classid.get() : expressions.source());
    }
    String operator = operator();
    Optional<Expression> classid = classid(key);
    Expression right = classid.isPresent() ? classid.get() : expressions.value();
    if (cursor.take("/")) {
      Expression mask = expressions.value();
      return new Statement.Match(start.at(), operator.equals("in") ? "==" : operator,
          new Expression.Calculated(key.at(), "&", key, mask), right);
    }
    return new Statement.Match(start.at(), operator, key, right);
  }

  private String operator() {
    String text = cursor.peek().kind() == Token.Kind.QUOTED ? "" : cursor.peek().text();
    if (OPERATORS.contains(text) || text.equals("!")) {
      cursor.next();
      return text;
    }
    if (WORD_OPERATORS.contains(text)) {
      cursor.next();
      return switch (text) {
        case "eq" -> "==";
        case "ne" -> "!=";
        case "lt" -> "<";
        case "gt" -> ">";
        case "le" -> "<=";
        default -> ">=";
      };
    }
    return "in";
  }

  /// `meta priority 1:2`.
  private Optional<Expression> classid(Expression key) throws RulesetError {
    boolean priority = key instanceof Expression.Field(_, var words) && words.equals("meta priority");
    if (!priority || !cursor.peek(1).is(":")) {
      return Optional.empty();
    }
    Token major = cursor.word();
    cursor.expect(":");
    return Optional.of(new Expression.Word(major.at(), major.text() + ":" + cursor.word().text()));
  }
}
