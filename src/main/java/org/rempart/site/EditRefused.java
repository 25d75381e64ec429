package org.rempart.site;

/// An edit that can't be done; says why and what would be right.
public final class EditRefused extends Exception {
  private static final long serialVersionUID = 1;

  public EditRefused(String message) {
    super(message);
  }
}
