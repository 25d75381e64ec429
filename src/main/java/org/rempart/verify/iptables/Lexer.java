package org.rempart.verify.iptables;

import java.util.ArrayList;
import java.util.List;
import org.rempart.verify.filter.RulesetError;

/// Cuts a line into words as `iptables-restore` does: blanks part them, double quotes hold them together, and a
/// backslash speaks for the character behind it within quotes only.
final class Lexer {
  private final int number;
  private final String line;
  private final List<Token> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private int at;

  private Lexer(int number, String line) {
    this.number = number;
    this.line = line;
  }

  static List<Token> tokens(int number, String line) throws RulesetError {
    Lexer lexer = new Lexer(number, line);
    lexer.run();
    return List.copyOf(lexer.tokens);
  }

  private void run() throws RulesetError {
    while (at < line.length()) {
      if (isBlank(line.charAt(at))) {
        at++;
      } else {
        word();
      }
    }
  }

  private void word() throws RulesetError {
    int start = at;
    boolean quoted = false;
    word.setLength(0);
    while (at < line.length() && !isBlank(line.charAt(at))) {
      if (line.charAt(at) == '"') {
        quoted = true;
        quoted(start);
      } else {
        word.append(line.charAt(at++));
      }
    }
    tokens.add(new Token(number, start + 1, at + 1, word.toString(), quoted));
  }

  private void quoted(int start) throws RulesetError {
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      if (line.charAt(at) == '\\' && at + 1 < line.length()) {
        at++;
      }
      word.append(line.charAt(at++));
    }
    if (at == line.length()) {
      throw new RulesetError(number, start + 1, line.substring(start), "the closing quote is missing");
    }
    at++;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
