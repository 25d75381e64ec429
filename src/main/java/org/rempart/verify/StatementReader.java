package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.RejectWith;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.ValueType;
import org.rempart.ruleset.Verdict;
import org.rempart.site.RateLimit;
import org.rempart.site.RuleLog;

/// Reads what a rule does.
final class StatementReader {
  private final Cursor cursor;
  private final KeyReader keys;
  private final ValueReader values;
  private final NatReader nat;

  StatementReader(Cursor cursor) {
    this.cursor = cursor;
    this.keys = new KeyReader(cursor);
    this.values = new ValueReader(cursor);
    this.nat = new NatReader(cursor);
  }

  /// The statement that begins with this word, which is already stepped over.
  Statement statement(Token first) throws RulesetSyntaxError {
    return switch (first.text()) {
      case "accept", "drop", "return", "jump", "goto" -> new Statement.Decide(verdict(first));
      case "log" -> log();
      case "limit" -> limit();
      case "update", "add" -> each(first);
      case "counter" -> counter();
      case "reject" -> reject(first);
      case "ct" -> helper();
      case "dnat", "snat" -> nat.translation(first);
      case "redirect" -> nat.redirect();
      case "masquerade" -> new Statement.Masquerade();
      default -> throw new RulesetSyntaxError(first, "neither a match nor a statement that Rempart understands");
    };
  }

  /// `@map`, or `{ key : verdict, ... }`, behind `vmap`.
  Statement map(List<Field> key) throws RulesetSyntaxError {
    Token right = cursor.peek();
    if (right.kind() == Token.Kind.WORD && right.text().startsWith("@")) {
      return new Statement.LookUp(key, cursor.next().text().substring(1));
    }
    List<ValueType> types = key.stream().map(Field::type).toList();
    List<Statement.VerdictMap.Entry> entries = new ArrayList<>();
    cursor.expect("{");
    while (cursor.nextElement(entries.isEmpty())) {
      Element element = values.element(types);
      cursor.expect(":");
      entries.add(new Statement.VerdictMap.Entry(element, verdict(cursor.word())));
    }
    return new Statement.VerdictMap(key, entries);
  }

  Verdict verdict(Token word) throws RulesetSyntaxError {
    return switch (word.text()) {
      case "accept" -> new Verdict.Accept();
      case "drop" -> new Verdict.Drop();
      case "return" -> new Verdict.Return();
      case "jump" -> new Verdict.Jump(cursor.word().text());
      case "goto" -> new Verdict.Goto(cursor.word().text());
      default -> throw new RulesetSyntaxError(word, "a verdict is expected here");
    };
  }

  private Statement log() throws RulesetSyntaxError {
    cursor.expect("prefix");
    String prefix = cursor.quoted().text();
    if (!cursor.take("level")) {
      return new Statement.Log(prefix);
    }
    Token level = cursor.word();
    return new Statement.Log(prefix, RuleLog.Level.parse(level.text())
        .orElseThrow(() -> new RulesetSyntaxError(level, "a severity such as info is expected here")));
  }

  /// nft lists no burst if it is the usual one.
  Statement.Limit limit() throws RulesetSyntaxError {
    cursor.expect("rate");
    boolean over = cursor.take("over");
    Token rate = cursor.word();
    String burst = "";
    if (cursor.take("burst")) {
      burst = " burst " + cursor.number();
      cursor.expect("packets");
    }
    try {
      return new Statement.Limit(RateLimit.parse(rate.text() + burst), over);
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(rate, e);
    }
  }

  /// `@set { ip saddr limit rate 20/minute }`, `@set { ip saddr ct count 10 }`
  private Statement each(Token verb) throws RulesetSyntaxError {
    Token set = cursor.word();
    if (!set.text().startsWith("@")) {
      throw new RulesetSyntaxError(set, "a set such as '@sources' is expected here");
    }
    String name = set.text().substring(1);
    cursor.expect("{");
    List<Field> key = keys.key();
    Statement each;
    if (verb.is("update")) {
      cursor.expect("limit");
      each = new Statement.LimitEach(name, key, limit());
    } else {
      cursor.expect("ct");
      Count count = count();
      each = new Statement.CountEach(name, key, count.connections(), count.over());
    }
    cursor.expect("}");
    return each;
  }

  record Count(int connections, boolean over) {}

  Count count() throws RulesetSyntaxError {
    cursor.expect("count");
    boolean over = cursor.take("over");
    return new Count(cursor.number(), over);
  }

  /// How often it was hit is no part of what it does.
  Statement counter() throws RulesetSyntaxError {
    if (cursor.take("packets")) {
      cursor.word();
      cursor.expect("bytes");
      cursor.word();
    }
    return new Statement.Counter();
  }

  private Statement helper() throws RulesetSyntaxError {
    cursor.expect("helper", "set");
    return new Statement.SetHelper(cursor.quoted().text());
  }

  /// nft lists no kind if it is `icmpx port-unreachable`.
  private Statement reject(Token first) throws RulesetSyntaxError {
    if (!cursor.take("with")) {
      return new Statement.Reject(RejectWith.PORT_UNREACHABLE);
    }
    String kind = cursor.word().text() + " " + cursor.word().text();
    Optional<RejectWith> known = RejectWith.parse(kind);
    return new Statement.Reject(known.orElseThrow(
        () -> new RulesetSyntaxError(first, "'" + kind + "' is no way to reject that Rempart understands")));
  }
}
