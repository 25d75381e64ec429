package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.RejectWith;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.ValueType;
import org.rempart.ruleset.Verdict;
import org.rempart.site.RateLimit;

/// Reads what a rule does.
final class StatementReader {
  private final Cursor cursor;
  private final ValueReader values;

  StatementReader(Cursor cursor) {
    this.cursor = cursor;
    this.values = new ValueReader(cursor);
  }

  /// The statement that begins with this word, which is already stepped over.
  Statement statement(Token first) throws RulesetSyntaxError {
    return switch (first.text()) {
      case "accept", "drop", "return", "jump", "goto" -> new Statement.Decide(verdict(first));
      case "log" -> log();
      case "limit" -> limit();
      case "counter" -> counter();
      case "reject" -> reject(first);
      case "dnat" -> dnat();
      case "masquerade" -> new Statement.Masquerade();
      default -> throw new RulesetSyntaxError(first, "neither a match nor a statement that Rempart understands");
    };
  }

  /// `{ key : verdict, ... }`, behind `vmap`.
  Statement map(List<Field> key) throws RulesetSyntaxError {
    List<ValueType> types = key.stream().map(Field::type).toList();
    List<Statement.VerdictMap.Entry> entries = new ArrayList<>();
    cursor.expect("{");
    cursor.skipLineEnds();
    while (!cursor.take("}")) {
      Element element = values.element(types);
      cursor.expect(":");
      entries.add(new Statement.VerdictMap.Entry(element, verdict(cursor.word())));
      cursor.skipLineEnds();
      if (!cursor.peek().is("}")) {
        cursor.expect(",");
        cursor.skipLineEnds();
      }
    }
    return new Statement.VerdictMap(key, entries);
  }

  private Verdict verdict(Token word) throws RulesetSyntaxError {
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
    return new Statement.Log(cursor.quoted().text());
  }

  private Statement limit() throws RulesetSyntaxError {
    cursor.expect("rate");
    Token rate = cursor.word();
    if (!rate.text().matches("\\d{1,9}/(second|minute|hour|day)")) {
      throw new RulesetSyntaxError(rate, "a rate such as 5/second is expected here");
    }
    cursor.expect("burst");
    int burst = cursor.number();
    cursor.expect("packets");
    return new Statement.Limit(RateLimit.parse(rate.text() + " burst " + burst), false);
  }

  private Statement counter() throws RulesetSyntaxError {
    if (cursor.take("packets")) { // how often it was hit is no part of what it does
      cursor.word();
      cursor.expect("bytes");
      cursor.word();
    }
    return new Statement.Counter();
  }

  private Statement reject(Token first) throws RulesetSyntaxError {
    cursor.expect("with");
    String kind = cursor.word().text() + " " + cursor.word().text();
    for (RejectWith known : RejectWith.values()) {
      if (known.text().equals(kind)) {
        return new Statement.Reject(known);
      }
    }
    throw new RulesetSyntaxError(first, "'" + kind + "' is no way to reject that Rempart understands");
  }

  private Statement dnat() throws RulesetSyntaxError {
    Token family = cursor.word();
    cursor.expect("to");
    Token to = cursor.word();
    try {
      Statement.Dnat dnat = to(to.text());
      if ((dnat.to().family() == Family.IPV4 ? "ip" : "ip6").equals(family.text())) {
        return dnat;
      }
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(to, e);
    }
    throw new RulesetSyntaxError(family, "the family of the address is expected here: ip or ip6");
  }

  /// `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`.
  private static Statement.Dnat to(String text) {
    boolean bracketed = text.startsWith("[");
    int colon = text.lastIndexOf(':');
    boolean hasPort = bracketed ? text.contains("]:") : colon >= 0 && text.indexOf(':') == colon;
    if (!hasPort) {
      return Statement.Dnat.to(IpAddress.parse(bracketed ? text.substring(1, text.length() - 1) : text),
          Optional.empty());
    }
    String address = bracketed ? text.substring(1, colon - 1) : text.substring(0, colon);
    return Statement.Dnat.to(IpAddress.parse(address), Optional.of(port(text.substring(colon + 1))));
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new IllegalArgumentException("'" + text + "' is not a port");
    }
    return Integer.parseInt(text);
  }
}
