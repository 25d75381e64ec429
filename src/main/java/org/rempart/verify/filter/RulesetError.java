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

  /// In a ruleset without lines (JSON).
  ///
  /// @param path to what is not understood, as `nftables[3].rule.expr[2]`; it takes the token's place
  public RulesetError(String path, String reason) {
    super(path + ": " + reason);
    this.line = 0;
    this.column = 0;
    this.token = path;
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
