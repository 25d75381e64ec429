package org.rempart.ruleset;

/// Text that stands in quotation marks in a ruleset. nftables knows no escapes: a quotation mark in it would end
/// it, and what follows would be read as rules.
final class Quotable {
  /// Of comments, and of prefixes of logs (nft 1.0.6, Linux 6.18).
  static final int LONGEST = 127;

  private Quotable() {}

  /// @throws IllegalArgumentException if the text can't be quoted as it is
  static void check(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("'" + text + "' is longer than " + LONGEST + " characters");
    }
    if (text.chars().anyMatch(c -> c == '"' || Character.isISOControl(c))) {
      throw new IllegalArgumentException("'" + text + "' has a quotation mark or a control character in it");
    }
  }
}
