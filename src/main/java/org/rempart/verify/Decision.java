package org.rempart.verify;

import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.IpRange;

/// What becomes of a packet.
///
/// @param ruleComment of the rule, or the entry of a map, that decided; empty if a default verdict did, or it has
///     none
/// @param afterNat the flow with its destination translated, and the source that the packet came with
/// @param source the addresses one of which the source becomes; empty if it becomes an interface's that is not
///     known
public record Decision(Verdict verdict, Optional<String> ruleComment, Flow afterNat, Optional<IpRange> source) {
  public enum Verdict {
    ACCEPTED,
    DROPPED,
    REJECTED
  }

  public boolean accepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
