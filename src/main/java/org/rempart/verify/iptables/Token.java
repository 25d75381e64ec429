package org.rempart.verify.iptables;

import org.rempart.verify.filter.RulesetError;

/// A word of a line, without its quotes.
///
/// @param column where it begins, from 1
/// @param end the column behind its last character
record Token(int line, int column, int end, String text, boolean quoted) {
  RulesetError error(String reason) {
    return new RulesetError(line, column, text, reason);
  }

  boolean is(String word) {
    return !quoted && text.equals(word);
  }

  /// As another word that stands here.
  Token with(String other) {
    return new Token(line, column, end, other, quoted);
  }

  /// As it would be written in a ruleset.
  String written() {
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ' ' || c == '"' || c == '\t');
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
