package org.rempart.ui.common;

import java.util.List;

/// A short message to the person, shown in the window until read or superseded.
///
/// @param offers what the person may do about it, such as taking it back; each is a button
public record Notice(Kind kind, String text, List<Offer> offers) {
  public enum Kind {
    DONE,
    HINT,
    PROBLEM
  }

  /// @param label the button's word
  /// @param act runs on the FX thread; the notice is gone then
  public record Offer(String label, Runnable act) {}

  public Notice {
    offers = List.copyOf(offers);
  }

  public Notice(Kind kind, String text) {
    this(kind, text, List.of());
  }
}
