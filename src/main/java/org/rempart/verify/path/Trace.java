package org.rempart.verify.path;

import java.util.List;

/// The devices that judge a packet between its two ends, in order, up to the one that stops it.
///
/// @param routed whether the site knows a way from end to end
public record Trace(List<Hop> hops, boolean routed) {
  public Trace {
    hops = List.copyOf(hops);
  }

  /// Whether it may arrive.
  public boolean may() {
    return routed && hops.stream().allMatch(Hop::may);
  }

  /// Whether it arrives in any case.
  public boolean must() {
    return routed && hops.stream().allMatch(Hop::must);
  }
}
