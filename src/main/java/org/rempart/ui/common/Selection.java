package org.rempart.ui.common;

/// What is selected, by name, so that it outlives edits of the thing itself.
public sealed interface Selection {
  record Nothing() implements Selection {}

  record OfZone(String zone) implements Selection {}

  record OfDevice(String device) implements Selection {}

  /// A policy rule, by its id.
  record OfRule(String rule) implements Selection {}

  /// A cell of the matrix; either end may be `firewall`.
  record OfPair(String from, String to) implements Selection {}
}
