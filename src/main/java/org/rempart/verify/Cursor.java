package org.rempart.verify;

import java.util.List;

/// Walks over tokens, one after the other.
final class Cursor {
  private final List<Token> tokens;
  private int at;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  /// The next words, as far as they are words and on this line, joined by a space.
  String words(int count) {
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < Math.min(at + count, tokens.size()) && tokens.get(i).kind() == Token.Kind.WORD; i++) {
      joined.append(joined.isEmpty() ? "" : " ").append(tokens.get(i).text());
    }
    return joined.toString();
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  /// Steps over the token if it is this one.
  boolean take(String wanted) {
    boolean found = peek().is(wanted);
    if (found) {
      next();
    }
    return found;
  }

  void expect(String... wanted) throws RulesetSyntaxError {
    for (String one : wanted) {
      if (!take(one)) {
        throw new RulesetSyntaxError(peek(), "'" + one + "' is expected here");
      }
    }
  }

  Token word() throws RulesetSyntaxError {
    if (peek().kind() != Token.Kind.WORD) {
      throw new RulesetSyntaxError(peek(), "a word is expected here");
    }
    return next();
  }

  Token quoted() throws RulesetSyntaxError {
    if (peek().kind() != Token.Kind.QUOTED) {
      throw new RulesetSyntaxError(peek(), "a text in quotation marks is expected here");
    }
    return next();
  }

  int number() throws RulesetSyntaxError {
    Token token = word();
    if (!token.text().matches("\\d{1,9}")) {
      throw new RulesetSyntaxError(token, "a number is expected here");
    }
    return Integer.parseInt(token.text());
  }

  /// Steps to the next element of a list in braces; false behind its end.
  boolean nextElement(boolean first) throws RulesetSyntaxError {
    skipLineEnds();
    if (take("}")) {
      return false;
    }
    if (!first) {
      expect(",");
      skipLineEnds();
    }
    return true;
  }

  void skipLineEnds() {
    while (peek().kind() == Token.Kind.LINE_END) {
      next();
    }
  }

  void skipSeparators() {
    while (peek().separates()) {
      next();
    }
  }

  /// A statement ends at `;`, at the end of its line, or before the `}` of its block.
  void expectSeparator() throws RulesetSyntaxError {
    if (!peek().separates() && !peek().is("}") && !atEnd()) {
      throw new RulesetSyntaxError(peek(), "nothing more is expected in this statement");
    }
    skipSeparators();
  }
}
