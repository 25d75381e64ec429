package org.rempart.verify;

import java.util.List;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Field;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.ValueType;

/// Reads what the fields of a match are compared with.
final class MatchReader {
  private final Cursor cursor;
  private final ValueReader values;
  private final BitsReader bits;

  MatchReader(Cursor cursor) {
    this.cursor = cursor;
    this.values = new ValueReader(cursor);
    this.bits = new BitsReader(cursor);
  }

  /// Behind the key.
  Match match(List<Field> key) throws RulesetSyntaxError {
    if (key.equals(List.of(Field.TCP_FLAGS)) || key.equals(List.of(Field.IP_FRAG_OFF))) {
      return bits.match(key.getFirst());
    }
    if (key.equals(List.of(Field.TIME))) {
      return time();
    }
    boolean negated = negated(key.contains(Field.CT_STATUS));
    List<ValueType> types = key.stream().map(Field::type).toList();
    Token right = cursor.peek();
    if (right.kind() == Token.Kind.WORD && right.text().startsWith("@")) {
      return new Match.InSet(key, negated, cursor.next().text().substring(1));
    }
    List<Element> elements = elements(types, negated);
    try {
      return new Match.Among(key, negated, elements);
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(right, e);
    }
  }

  /// `,0,32 0x00160050` behind `@th`: nft joins `th sport 22 th dport 80` and can't take it apart again.
  List<Match> bothPorts() throws RulesetSyntaxError {
    cursor.expect(",", "0", ",", "32");
    Token word = cursor.word();
    if (!word.text().matches("0x[0-9a-f]{1,8}")) {
      throw new RulesetSyntaxError(word, "both ports as one number are expected here");
    }
    int ports = Integer.parseUnsignedInt(word.text().substring(2), 16);
    return List.of(Match.is(Field.TH_SPORT, ports >>> 16), Match.is(Field.TH_DPORT, ports & 0xffff));
  }

  private boolean negated(boolean status) throws RulesetSyntaxError {
    Token sign = cursor.peek();
    boolean negated = cursor.take("!=") || cursor.take("!");
    if (negated && status != sign.is("!")) {
      throw new RulesetSyntaxError(sign, "bits are denied with '!', everything else with '!='");
    }
    return negated;
  }

  /// Of states, a list without braces means that any of them holds; denied, it would mean something else.
  private List<Element> elements(List<ValueType> types, boolean negated) throws RulesetSyntaxError {
    if (cursor.peek().is("{")) {
      return values.set(types);
    }
    Element first = values.element(types);
    if (negated || !types.equals(List.of(ValueType.CT_STATE))) {
      return List.of(first);
    }
    return values.more(types, first);
  }

  private Match time() throws RulesetSyntaxError {
    if (cursor.take("<")) {
      return new Match.Until(TimeReader.instant(cursor.quoted()));
    }
    cursor.expect(">=");
    return new Match.From(TimeReader.instant(cursor.quoted()));
  }
}
