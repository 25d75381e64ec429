package org.rempart.verify;

import java.util.Optional;
import org.rempart.net.Flow;

/// What becomes of a packet.
///
/// @param ruleComment of the rule that decided; empty if a default verdict did, or the rule has none
/// @param afterNat the flow with its destination translated; a masqueraded source depends on the address that
///     the interface has then, so the source stays
public record Decision(Verdict verdict, Optional<String> ruleComment, Flow afterNat) {
  public enum Verdict {
    ACCEPTED,
    DROPPED,
    REJECTED
  }

  public boolean accepted() {
    return verdict == Verdict.ACCEPTED;
  }
}
