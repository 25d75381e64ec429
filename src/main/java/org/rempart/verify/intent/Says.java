package org.rempart.verify.intent;

import java.util.List;
import java.util.Optional;
import org.rempart.site.RejectKind;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.Rule;

/// One sentence of the policy as a rule.
final class Says {
  /// Of a rejection that leaves the kind to the protocol.
  private static final String USUAL = "usual";

  private Says() {}

  static Rule accept(Condition when, String because) {
    return rule(when, new Action.Accept(), because);
  }

  static Rule drop(Condition when, String because) {
    return rule(when, new Action.Drop(), because);
  }

  static Rule decide(Condition when, org.rempart.site.Action action, Optional<RejectKind> kind, String because) {
    return rule(when, switch (action) {
      case ACCEPT -> new Action.Accept();
      case DROP -> new Action.Drop();
      case REJECT -> new Action.Reject(kind.map(RejectKind::text).orElse(USUAL));
    }, because);
  }

  static Rule rule(Condition when, Action action, String because) {
    return new Rule(when, List.of(action), new Origin(0, because, Optional.of(because)));
  }
}
