package org.rempart.site;

/// An edit that can't be done; says why and what would be right.
public final class EditRefused extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  public EditRefused(String reason) {
    super(reason);
    this.reason = reason;
  }

  /// The message, for a person.
  public String reason() {
    return reason;
  }
}
