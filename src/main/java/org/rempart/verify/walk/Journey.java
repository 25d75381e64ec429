package org.rempart.verify.walk;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.IpRange;

/// What becomes of a packet under some assumptions.
///
/// @param flow as it is in the end; of several addresses that it may get, the first
/// @param source what its source may become; empty if it is that of an interface
/// @param steps in order; the last one decided
public record Journey(Verdict verdict, Flow flow, Optional<IpRange> source, List<Step> steps,
    List<Assumption> assumptions) {
  public enum Verdict {
    ACCEPTED,
    DROPPED,
    REJECTED
  }

  public Journey {
    steps = List.copyOf(steps);
    assumptions = List.copyOf(assumptions);
  }

  public boolean accepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
