package org.rempart.verify.intent;

import java.util.List;
import java.util.Optional;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.site.RejectKind;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.Rule;

/// One sentence of the policy as a rule.
final class Says {
  private static final Condition TCP = new Condition.ProtocolIn(PortRange.of(Protocol.TCP.number()));

  private Says() {}

  static Rule accept(Condition when, String because) {
    return rule(when, new Action.Accept(), because);
  }

  static Rule drop(Condition when, String because) {
    return rule(when, new Action.Drop(), because);
  }

  static Rule decide(Condition when, org.rempart.site.Action action, Optional<RejectKind> kind,
      String because) {
    return switch (action) {
      case ACCEPT -> accept(when, because);
      case DROP -> drop(when, because);
      case REJECT -> reject(when, kind, because);
    };
  }

  /// Without a kind, TCP gets a reset and everything else `admin-prohibited`; a reset is for TCP alone, the rest of its
  /// rule gets `port-unreachable`.
  private static Rule reject(Condition when, Optional<RejectKind> kind, String because) {
    Action.Verdict error = new Action.Reject(words(kind.orElse(RejectKind.ADMIN_PROHIBITED)));
    Action either = new Action.Dispatch(List.of(
        new Action.Case(TCP, new Action.Reject("tcp reset"), Optional.empty()),
        new Action.Case(Condition.ALWAYS, error, Optional.empty())));
    return rule(when, kind.filter(one -> one != RejectKind.TCP_RESET).isPresent() ? error : either, because);
  }

  /// As nftables has it for both families.
  private static String words(RejectKind kind) {
    return switch (kind) {
      case TCP_RESET, PORT_UNREACHABLE -> "port-unreachable";
      case HOST_UNREACHABLE -> "icmpx host-unreachable";
      case NET_UNREACHABLE -> "icmpx no-route";
      case ADMIN_PROHIBITED -> "icmpx admin-prohibited";
    };
  }

  static Rule rule(Condition when, Action action, String because) {
    return new Rule(when, List.of(action), new Origin(0, because, Optional.of(because)));
  }
}
