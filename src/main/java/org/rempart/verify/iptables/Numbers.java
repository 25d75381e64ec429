package org.rempart.verify.iptables;

import java.util.OptionalLong;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.RulesetError;

/// Numbers as C's `strtoul` reads them: decimal, `0x` hexadecimal, `0` octal.
final class Numbers {
  private static final long LARGEST = 0xffff_ffffL;

  private Numbers() {}

  static OptionalLong unsigned(String text) {
    if (!text.matches("0[xX][0-9a-fA-F]{1,8}|0[0-7]{0,11}|[1-9][0-9]{0,9}")) {
      return OptionalLong.empty();
    }
    long value = Long.decode(text);
    return value <= LARGEST ? OptionalLong.of(value) : OptionalLong.empty();
  }

  /// @param what the number is, for the error
  static int upTo(int largest, Token token, String what) throws RulesetError {
    return upTo(largest, token, token.text(), what);
  }

  private static int upTo(int largest, Token token, String text, String what) throws RulesetError {
    OptionalLong value = unsigned(text);
    if (value.isEmpty() || value.getAsLong() > largest) {
      throw token.error(what + " from 0 to " + largest + " is expected here");
    }
    return (int) value.getAsLong();
  }

  /// `value/mask` of 32 bits each; without a mask, all bits count.
  record Masked(int value, int mask) {}

  static Masked masked(Token token) throws RulesetError {
    String[] parts = token.text().split("/", -1);
    OptionalLong value = unsigned(parts[0]);
    OptionalLong mask = parts.length == 1 ? OptionalLong.of(LARGEST) : unsigned(parts[1]);
    if (parts.length > 2 || value.isEmpty() || mask.isEmpty()) {
      throw token.error("a number of 32 bits, or one with a mask such as 0x1/0xff, is expected here");
    }
    return new Masked((int) value.getAsLong(), (int) mask.getAsLong());
  }

  static int bits(Token token) throws RulesetError {
    OptionalLong value = unsigned(token.text());
    return (int) value.orElseThrow(() -> token.error("a number of 32 bits is expected here"));
  }

  /// One number, or two with a colon between; a missing one is the lowest or the highest.
  static PortRange range(int largest, Token token, String what) throws RulesetError {
    String[] ends = token.text().split(":", -1);
    if (ends.length > 2 || token.text().equals(":") || token.text().isEmpty()) {
      throw token.error(what + ", or two with ':' between, is expected here");
    }
    int first = ends[0].isEmpty() ? 0 : upTo(largest, token, ends[0], what);
    int last = ends.length == 1 ? first : ends[1].isEmpty() ? largest : upTo(largest, token, ends[1], what);
    if (first > last) {
      throw token.error("the range ends before it begins");
    }
    return new PortRange(first, last);
  }
}
