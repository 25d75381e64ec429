package org.rempart.policy;

/// A policy that has no meaning as it is written: what names it, the value, and what would be right.
public final class PolicyError extends Exception {
  private static final long serialVersionUID = 1;

  private final String subject;
  private final String value;
  private final String remedy;

  /// @param subject `policy rule 'www'`, `zone 'dmz'` ...
  public PolicyError(String subject, String value, String remedy) {
    super(subject + ": '" + value + "' " + remedy);
    this.subject = subject;
    this.value = value;
    this.remedy = remedy;
  }

  public String subject() {
    return subject;
  }

  public String value() {
    return value;
  }

  public String remedy() {
    return remedy;
  }
}
