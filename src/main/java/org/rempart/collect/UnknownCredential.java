package org.rempart.collect;

/// A device names a credential that this user does not keep, or one of another kind.
public final class UnknownCredential extends Exception {
  private static final long serialVersionUID = 1;

  public UnknownCredential(String message) {
    super(message);
  }
}
