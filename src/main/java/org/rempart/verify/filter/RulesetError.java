package org.rempart.verify.filter;

/// A ruleset that can't be read whole.
public final class RulesetError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final String token;

  /// @param line from 1
  /// @param column from 1
  /// @param token what stands there
  /// @param reason why it is not understood, and what would be
  public RulesetError(int line, int column, String token, String reason) {
    super("line " + line + ", column " + column + ": '" + token + "': " + reason);
    this.line = line;
    this.column = column;
    this.token = token;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }

  public String token() {
    return token;
  }
}
