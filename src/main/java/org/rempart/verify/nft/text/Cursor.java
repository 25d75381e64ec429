package org.rempart.verify.nft.text;

import java.util.List;
import org.rempart.verify.filter.RulesetError;

/// Walks over tokens, one after the other.
final class Cursor {
  private static final int DEEPEST = 64; // braces and parentheses in each other

  private final List<Token> tokens;
  private int at;
  private int depth;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return tokens.get(at);
  }

  Token peek(int further) {
    return tokens.get(Math.min(at + further, tokens.size() - 1));
  }

  /// The token before this one.
  Token last() {
    return tokens.get(Math.max(at - 1, 0));
  }

  Token next() {
    Token token = tokens.get(at);
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean atEnd() {
    return peek().kind() == Token.Kind.END;
  }

  boolean sees(String wanted) {
    return peek().is(wanted);
  }

  /// Steps over the token if it is this one.
  boolean take(String wanted) {
    boolean found = peek().is(wanted);
    if (found) {
      next();
    }
    return found;
  }

  void expect(String... wanted) throws RulesetError {
    for (String one : wanted) {
      if (!take(one)) {
        throw unexpected("'" + one + "' is expected here");
      }
    }
  }

  /// A word, in quotation marks or not.
  Token name() throws RulesetError {
    if (peek().kind() != Token.Kind.WORD && peek().kind() != Token.Kind.QUOTED) {
      throw unexpected("a name is expected here");
    }
    return next();
  }

  Token word() throws RulesetError {
    if (peek().kind() != Token.Kind.WORD) {
      throw unexpected("a word is expected here");
    }
    return next();
  }

  Token number() throws RulesetError {
    if (peek().kind() != Token.Kind.WORD || !peek().text().matches("\\d{1,18}|0[xX][0-9a-fA-F]{1,15}")) {
      throw unexpected("a number is expected here");
    }
    return next();
  }

  RulesetError unexpected(String reason) {
    Token here = peek();
    return here.kind() == Token.Kind.LINE_END
        ? new RulesetError(here.at().line(), here.at().column(), "end of line", reason)
        : here.at().error(reason);
  }

  /// Goes into a pair of braces or parentheses.
  void open(String mark) throws RulesetError {
    if (++depth > DEEPEST) {
      throw unexpected("braces in braces go deeper than " + DEEPEST);
    }
    expect(mark);
  }

  void close(String mark) throws RulesetError {
    expect(mark);
    depth--;
  }

  /// Whether it is inside braces or parentheses of a rule.
  boolean nested() {
    return depth > 0;
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

  boolean atStatementEnd() {
    return peek().separates() || sees("}") || atEnd();
  }

  /// A statement ends at `;`, at the end of its line, or before the `}` of its block.
  void expectSeparator() throws RulesetError {
    if (!atStatementEnd()) {
      throw unexpected("nothing more is expected in this statement");
    }
    skipSeparators();
  }

  /// Steps over a block that says nothing about packets.
  void skipBlock() throws RulesetError {
    expect("{");
    for (int open = 1; open > 0;) {
      if (atEnd()) {
        throw unexpected("the block does not end");
      }
      Token token = next();
      open += token.is("{") ? 1 : token.is("}") ? -1 : 0;
    }
  }
}
