package org.rempart.verify;

import org.rempart.ruleset.Field;
import org.rempart.ruleset.Match;
import org.rempart.ruleset.TcpFlag;

/// Reads comparisons of single bits: as written (`tcp flags & (syn|ack) == syn`, `ip frag-off & 0x1fff != 0`),
/// and the forms of TCP flags that nft lists (`syn / syn,ack`, `!= syn / syn,ack`, `syn,ack` for any of these,
/// `! syn,ack` for none, `== 0x2` for all eight).
final class BitsReader {
  private static final int ALL_FLAGS = 0xff;

  private final Cursor cursor;

  BitsReader(Cursor cursor) {
    this.cursor = cursor;
  }

  Match match(Field field) throws RulesetSyntaxError {
    Token start = cursor.peek();
    try {
      return cursor.take("&") ? masked(field) : listed(field, start);
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(start, e);
    }
  }

  private Match masked(Field field) throws RulesetSyntaxError {
    int mask = bits(field, "|");
    boolean negated = cursor.take("!=");
    if (!negated) {
      cursor.expect("==");
    }
    return new Match.Bits(field, mask, negated, bits(field, "|"));
  }

  private Match listed(Field field, Token start) throws RulesetSyntaxError {
    if (field != Field.TCP_FLAGS) {
      throw new RulesetSyntaxError(start, "a mask is expected here");
    }
    if (cursor.take("!")) {
      return new Match.Bits(field, bits(field, ","), false, 0);
    }
    boolean equal = cursor.take("==");
    boolean negated = !equal && cursor.take("!=");
    int bits = bits(field, ",");
    if (cursor.take("/")) {
      return new Match.Bits(field, bits(field, ","), negated, bits);
    }
    return equal || negated
        ? new Match.Bits(field, ALL_FLAGS, negated, bits)
        : new Match.Bits(field, bits, true, 0);
  }

  /// A number, or the names of flags, in parentheses or not.
  private int bits(Field field, String between) throws RulesetSyntaxError {
    boolean inside = cursor.take("(");
    int bits = 0;
    do {
      bits |= bit(field, cursor.word());
    } while (cursor.take(between));
    if (inside) {
      cursor.expect(")");
    }
    return bits;
  }

  private static int bit(Field field, Token word) throws RulesetSyntaxError {
    if (word.text().matches("0x[0-9a-fA-F]{1,4}")) {
      return Integer.parseInt(word.text().substring(2), 16);
    }
    if (word.text().matches("\\d{1,5}")) {
      return Integer.parseInt(word.text());
    }
    return TcpFlag.parse(word.text()).filter(_ -> field == Field.TCP_FLAGS)
        .orElseThrow(() -> new RulesetSyntaxError(word, "neither a number nor a TCP flag"))
        .bit();
  }
}
