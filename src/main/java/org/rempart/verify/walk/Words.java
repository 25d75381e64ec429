package org.rempart.verify.walk;

import java.util.Optional;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Action;

/// A verdict as an admin would write it.
final class Words {
  private Words() {}

  static String of(Action.Verdict verdict) {
    return switch (verdict) {
      case Action.Accept _ -> "accept";
      case Action.Drop _ -> "drop";
      case Action.Reject(var kind) -> ("reject " + kind).strip();
      case Action.Jump(var chain) -> "jump " + chain;
      case Action.Goto(var chain) -> "goto " + chain;
      case Action.Return _ -> "return";
      case Action.Undecided(var words) -> words;
      case Action.Dnat(var to, var ports) -> "dnat to " + to(to, ports);
      case Action.Snat(var to, var ports) -> "snat to " + to(to, ports);
      case Action.Redirect(var ports) -> "redirect" + ports.map(range -> " to :" + range).orElse("");
      case Action.Masquerade _ -> "masquerade";
      case Action.MapPrefix(var source, _, var to) -> (source ? "snat" : "dnat") + " prefix to " + to;
    };
  }

  private static String to(Optional<IpRange> addresses, Optional<PortRange> ports) {
    return addresses.map(IpRange::toString).orElse("") + ports.map(range -> ":" + range).orElse("");
  }
}
