package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;

/// Cuts nftables text into tokens. `:`, `.`, `-` and `/` are marks only where they stand alone, as `nft` prints
/// them: inside a word they belong to an address, a range or a name.
final class Lexer {
  private static final String MARKS = "{},;=!<>&|()";

  private static final List<String> COMPARISONS = List.of("!=", "==", "<=", ">=");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) throws RulesetSyntaxError {
    Lexer lexer = new Lexer(text);
    while (lexer.at < text.length()) {
      lexer.next();
    }
    lexer.add(Token.Kind.END, "end of text", lexer.at);
    return lexer.tokens;
  }

  private void next() throws RulesetSyntaxError {
    char c = text.charAt(at);
    if (c == '\n') {
      add(Token.Kind.LINE_END, "\n", at);
      at++;
      line++;
      lineStart = at;
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (c == '#') {
      at = end("\n");
    } else if (c == '"') {
      quoted();
    } else if (MARKS.indexOf(c) >= 0) {
      mark();
    } else {
      word();
    }
  }

  private void mark() {
    int start = at;
    at += COMPARISONS.stream().anyMatch(two -> text.startsWith(two, at)) ? 2 : 1;
    add(Token.Kind.MARK, text.substring(start, at), start);
  }

  private void quoted() throws RulesetSyntaxError {
    int start = at;
    at++;
    int close = end("\"");
    if (close == text.length() || text.substring(start, close).indexOf('\n') >= 0) {
      throw new RulesetSyntaxError(new Token(Token.Kind.QUOTED, "\"", line, start - lineStart + 1),
          "the quotation never ends");
    }
    add(Token.Kind.QUOTED, text.substring(at, close), start);
    at = close + 1;
  }

  private void word() {
    int start = at;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))
        && (MARKS + "#\"").indexOf(text.charAt(at)) < 0) {
      at++;
    }
    add(Token.Kind.WORD, text.substring(start, at), start);
  }

  private int end(String of) {
    int found = text.indexOf(of, at);
    return found < 0 ? text.length() : found;
  }

  private void add(Token.Kind kind, String content, int start) {
    tokens.add(new Token(kind, content, line, start - lineStart + 1));
  }
}
