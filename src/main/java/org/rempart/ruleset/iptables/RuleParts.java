package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.ruleset.plan.PlannedRule;

/// A planned rule in the words of iptables, for one family.
///
/// @param named the services that it names
/// @param excepted the services that it does not mean, if it means all others; else never
/// @param limits asked last; a packet over them goes on to the next rule
record RuleParts(ResolvedRule rule, Alternatives from, Alternatives to, Alternatives named, Alternatives excepted,
    List<Condition> times, List<Condition> limits, Target target) {

  /// @return empty if no packet of the family can be meant
  static Optional<RuleParts> of(FamilyScope scope, PairPlan pair, PlannedRule planned) throws PolicyError {
    ResolvedRule rule = planned.rule();
    String subject = "policy rule '" + rule.id() + "'";
    Alternatives from = pair.fromFirewall()
        ? device(scope, Condition.End.SOURCE, planned.source())
        : scope.addresses().of(subject, Condition.End.SOURCE, planned.source(), pair.sources());
    Alternatives to = from.never()
        ? from
        : pair.toFirewall()
            ? device(scope, Condition.End.DESTINATION, planned.destination())
            : scope.addresses().of(subject, Condition.End.DESTINATION, planned.destination(), pair.destinations());
    return to.never() ? Optional.empty() : of(scope, rule, subject, from, to);
  }

  private static Optional<RuleParts> of(FamilyScope scope, ResolvedRule rule, String subject, Alternatives from,
      Alternatives to) throws PolicyError {
    if (rule.treatment().log().isPresent()) {
      Limits.check(subject, rule.treatment().log().get());
    }
    Traffic traffic = rule.traffic();
    Alternatives services = traffic.services().isEmpty()
        ? Alternatives.ALWAYS
        : ServiceTests.of(subject, scope.family(), traffic.services());
    if (services.never() && !traffic.negated()) {
      return Optional.empty();
    }
    return Optional.of(new RuleParts(rule, from, to, traffic.negated() ? Alternatives.ALWAYS : services,
        traffic.negated()
            ? services.or(ServiceTests.elsewhere(scope.family(), traffic.services()))
            : Alternatives.NEVER,
        Times.of(subject, rule),
        Limits.of(subject, scope.family(), rule), target(scope, rule)));
  }

  /// The device itself, as far as it is meant: an address of its own, or an interface whose address is not known.
  private static Alternatives device(FamilyScope scope, Condition.End end, Side side) {
    Alternatives own = scope.addresses().of(end, side.own(), IpSet.ALL);
    return side.ownInterfaces().isEmpty() || own.equals(Alternatives.ALWAYS)
        ? own
        : own.or(Alternatives.ofEach(side.ownInterfaces().stream()
            .map(name -> end == Condition.End.SOURCE ? Condition.out(name) : Condition.in(name)).toList()));
  }

  private static Target target(FamilyScope scope, ResolvedRule rule) {
    return scope.verdicts().of("r:" + rule.id(), rule.action(), rule.treatment().rejectKind(), rule.treatment().log(),
        carrier(rule.traffic()));
  }

  private static Verdicts.Carrier carrier(Traffic traffic) {
    List<Protocol> protocols = traffic.services().stream().map(Service::protocol).distinct().toList();
    if (protocols.isEmpty() || traffic.negated()) {
      return Verdicts.Carrier.ALL;
    }
    return protocols.equals(List.of(Protocol.TCP))
        ? Verdicts.Carrier.TCP
        : protocols.contains(Protocol.TCP) ? Verdicts.Carrier.ALL : Verdicts.Carrier.OTHERS;
  }

  boolean never() {
    return from.never() || to.never() || named.never();
  }

  boolean limitsConnections() {
    return rule.treatment().connections().isPresent();
  }

  String comment() {
    return "r:" + rule.id();
  }

  /// The rule that decides, where all but the limits is known to hold. A reset wants to hear of TCP in its own rule.
  IptablesRule decision() {
    List<Condition> conditions = new ArrayList<>(limits);
    if (target.equals(Target.RESET)) {
      conditions.addFirst(Condition.protocol(Protocol.TCP));
    }
    return IptablesRule.of(conditions, target, comment());
  }
}
