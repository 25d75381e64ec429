package org.rempart.ui.common;

import org.rempart.site.SiteObject;

/// What is selected, by name, so that it outlives edits of the thing itself.
public sealed interface Selection {
  record Nothing() implements Selection {}

  record OfZone(String zone) implements Selection {}

  record OfDevice(String device) implements Selection {}

  /// A policy rule, by its id.
  record OfRule(String rule) implements Selection {}

  /// Any other object, or a NAT rule.
  record OfObject(SiteObject object) implements Selection {}

  /// A cell of the matrix; either end may be `firewall`.
  record OfPair(String from, String to) implements Selection {}
}
