package org.rempart.ui.common;

/// A short message to the person, shown in the window until read or superseded.
public record Notice(Kind kind, String text) {
  public enum Kind {
    DONE,
    HINT,
    PROBLEM
  }
}
