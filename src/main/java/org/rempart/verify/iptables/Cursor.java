package org.rempart.verify.iptables;

import java.util.List;
import org.rempart.verify.filter.RulesetError;

/// Goes through the words of one line.
final class Cursor {
  private final List<Token> tokens;
  private int at;

  /// @param tokens at least one
  Cursor(List<Token> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  boolean more() {
    return at < tokens.size();
  }

  /// @param expected what should stand there, for the error if nothing does
  Token next(String expected) throws RulesetError {
    if (!more()) {
      Token last = tokens.getLast();
      throw last.error("the line ends behind it; " + expected + " is expected");
    }
    return tokens.get(at++);
  }

  /// Goes on if this word is the next one.
  boolean take(String word) {
    boolean there = more() && tokens.get(at).is(word);
    if (there) {
      at++;
    }
    return there;
  }

  /// Goes on if the next word is a number.
  boolean takeNumber() {
    boolean there = more() && tokens.get(at).text().matches("\\d{1,9}");
    if (there) {
      at++;
    }
    return there;
  }

  void end() throws RulesetError {
    if (more()) {
      throw tokens.get(at).error("the end of the line is expected here");
    }
  }
}
