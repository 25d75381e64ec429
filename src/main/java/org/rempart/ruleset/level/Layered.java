package org.rempart.ruleset.level;

import java.util.List;

/// What is put on a level.
///
/// @param what the thing itself
/// @param boxes the flows that it can decide, which overlap nowhere
/// @param certain whether it decides all of them, always; else some go on to what comes later
public record Layered<T>(T what, List<Box> boxes, boolean certain) {
  public Layered {
    boxes = List.copyOf(boxes);
  }
}
