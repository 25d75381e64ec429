package org.rempart.verify.nft.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;
import org.rempart.verify.nft.tree.Wording;

/// Reads one statement of a rule.
final class StatementReader {
  private static final Set<String> OPERATORS = Set.of("==", "!=", "<", ">", "<=", ">=", "in", "!");

  private final ExpressionReader expressions;
  private final EffectReader effects;

  StatementReader(ExpressionReader expressions) {
    this.expressions = expressions;
    this.effects = new EffectReader(expressions);
  }

  Statement statement(Node node) throws RulesetError {
    Node.Named named = node.only();
    Node value = named.value();
    if (ExpressionReader.isVerdict(named.name())) {
      return new Statement.Decide(expressions.verdict(named));
    }
    return switch (named.name()) {
      case "match" -> match(value);
      case "vmap" -> new Statement.LookUp(value.at(), expressions.expression(value.need("key")),
          expressions.data(value.need("data")));
      case "mangle" -> change(value);
      case "snat", "dnat", "masquerade", "redirect" -> nat(named);
      case "set", "map" -> update(value);
      case "meter" -> new Statement.Update(value.at(), "meter", value.text("name"),
          expressions.expression(value.need("key")), Optional.empty(), effects.limits(value.need("stmt")));
      case "notrack" -> new Statement.NoTrack(value.at());
      default -> effects.effect(named);
    };
  }

  private Statement match(Node node) throws RulesetError {
    String operator = node.text("op", "in");
    if (!OPERATORS.contains(operator)) {
      throw node.error("no known comparison: " + operator);
    }
    return new Statement.Match(node.at(), operator, expressions.expression(node.need("left")),
        expressions.expression(node.need("right")));
  }

  private Statement change(Node node) throws RulesetError {
    if (!(expressions.expression(node.need("key")) instanceof Expression.Field field)) {
      throw node.error("a field of the packet is expected as 'key'");
    }
    Expression value = expressions.expression(node.need("value"));
    boolean object = field.words().matches("ct (helper|timeout|expectation)");
    return object
        ? new Statement.Remark(node.at(), field.words() + " set " + Wording.of(value))
        : new Statement.Change(node.at(), field, value);
  }

  private Statement nat(Node.Named named) throws RulesetError {
    Node node = named.value();
    Optional<Node> types = node.get("type_flags");
    boolean prefix = types.isPresent() && types.get().texts().contains("prefix");
    return new Statement.Nat(node.at(), Statement.NatKind.valueOf(named.name().toUpperCase(Locale.ROOT)),
        node.text("family", ""), optional(node, "addr"), optional(node, "port"), prefix);
  }

  private Optional<Expression> optional(Node node, String name) throws RulesetError {
    Optional<Node> found = node.get(name);
    return found.isPresent() ? Optional.of(expressions.expression(found.get())) : Optional.empty();
  }

  private Statement update(Node node) throws RulesetError {
    String set = node.has("set") ? node.text("set") : node.text("map");
    Optional<Node> counts = node.get("stmt");
    return new Statement.Update(node.at(), node.text("op"), set.startsWith("@") ? set.substring(1) : set,
        expressions.expression(node.need("elem")), optional(node, "data"),
        counts.isPresent() ? effects.limits(counts.get()) : List.of());
  }
}
