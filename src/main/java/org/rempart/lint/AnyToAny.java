package org.rempart.lint;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.lint.cover.DeviceCover;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;
import org.rempart.site.Action;

/// Rules that accept every service, or all of TCP, from anywhere to anywhere.
final class AnyToAny implements Check {
  private static final Service TCP = new Service(Protocol.TCP, PortRange.ALL);

  @Override
  public Stream<Remark> remarks(Situation situation) {
    return situation.devices().stream().map(DeviceCover::intent).flatMap(one -> one.rules().stream())
        .filter(rule -> rule.action() == Action.ACCEPT && Stream.of(Family.values()).anyMatch(in -> isOpen(rule, in)))
        .map(rule -> new Remark(Kind.ANY_TO_ANY, rule.id(), List.of())).distinct();
  }

  private static boolean isOpen(ResolvedRule rule, Family family) {
    return isEverywhere(rule.from(), family) && isEverywhere(rule.to(), family) && isEverything(rule.traffic());
  }

  private static boolean isEverywhere(Side side, Family family) {
    return side.addresses().only(family).equals(IpSet.ALL.only(family));
  }

  private static boolean isEverything(Traffic traffic) {
    return traffic.negated() || traffic.services().isEmpty() || traffic.services().contains(TCP);
  }
}
