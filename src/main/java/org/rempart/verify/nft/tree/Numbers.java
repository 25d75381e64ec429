package org.rempart.verify.nft.tree;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers as nft writes them: decimal, or hexadecimal with `0x`.
public final class Numbers {
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,18}");
  private static final Pattern HEXADECIMAL = Pattern.compile("0[xX][0-9a-fA-F]{1,15}");

  private Numbers() {}

  /// Empty if the text is no number.
  public static OptionalLong unsigned(String text) {
    if (DECIMAL.matcher(text).matches()) {
      return OptionalLong.of(Long.parseLong(text));
    }
    return HEXADECIMAL.matcher(text).matches()
        ? OptionalLong.of(Long.parseLong(text.substring(2), 16))
        : OptionalLong.empty();
  }
}
