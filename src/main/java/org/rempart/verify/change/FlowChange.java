package org.rempart.verify.change;

import java.util.List;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.proof.Difference;

/// Flows with which two rulesets deal in two ways, in an admin's words.
///
/// @param hook input, forward or output
/// @param from names or ranges of addresses
/// @param to likewise; where the destination is translated, with ` => ` and what it becomes
/// @param services as `tcp/80`; never empty
/// @param conditions what must hold besides: states other than that of a first packet, interfaces where no name tells
///     them, what no packet tells (a set, a time)
/// @param example one of the packets
/// @param before what became of the example
/// @param after what becomes of it
public record FlowChange(Difference.Kind kind, Risk risk, Hook hook, List<String> from, List<String> to,
    List<String> services, List<String> conditions, Passage example, Decided before, Decided after) {
  static final String STATE = "state ";

  public FlowChange {
    from = List.copyOf(from);
    to = List.copyOf(to);
    services = List.copyOf(services);
    conditions = List.copyOf(conditions);
  }

  /// Whether it says the same of other packets: those of the other family.
  boolean reads(FlowChange other) {
    return sameFlow(other) && conditions.equals(other.conditions);
  }

  boolean sameFlow(FlowChange other) {
    return kind == other.kind && hook == other.hook && from.equals(other.from) && to.equals(other.to)
        && services.equals(other.services);
  }

  boolean ofFirstPackets() {
    return conditions.stream().noneMatch(condition -> condition.startsWith(STATE));
  }
}
