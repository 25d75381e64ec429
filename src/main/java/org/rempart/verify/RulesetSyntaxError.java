package org.rempart.verify;

/// Text that is not a ruleset that Rempart understands whole; nothing is skipped.
public final class RulesetSyntaxError extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;
  private final int column;
  private final String token;

  RulesetSyntaxError(Token at, String reason) {
    super("line " + at.line() + ", column " + at.column() + ", at '" + at.text().replace("\n", "end of line") + "': "
        + reason);
    this.line = at.line();
    this.column = at.column();
    this.token = at.text();
  }

  RulesetSyntaxError(Token at, String reason, Throwable cause) {
    this(at, reason);
    initCause(cause);
  }

  /// For a value that its own type refuses.
  static RulesetSyntaxError because(Token at, IllegalArgumentException refusal) {
    return new RulesetSyntaxError(at, String.valueOf(refusal.getMessage()));
  }

  /// Counted from 1.
  public int line() {
    return line;
  }

  /// Counted from 1.
  public int column() {
    return column;
  }

  public String token() {
    return token;
  }
}
