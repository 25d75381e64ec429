package org.rempart.lint;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.lint.cover.DeviceCover;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.policy.Traffic;
import org.rempart.policy.Translation;
import org.rempart.site.Action;
import org.rempart.site.NatRule;
import org.rempart.site.Site;

/// Port forwards whose packets no rule accepts: rules speak of the real host and its own ports.
final class ForwardsNotAllowed implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    if (situation.site().defaults().between() == Action.ACCEPT) {
      return Stream.of();
    }
    return situation.devices().stream()
        .flatMap(device -> device.intent().translations().stream()
            .flatMap(one -> one instanceof Translation.Forward forward ? Stream.of(forward) : Stream.of())
            .filter(forward -> !allowed(device, forward)))
        .map(forward -> new Remark(Kind.FORWARD_NOT_ALLOWED, forward.id(),
            List.of(target(situation.site(), forward))));
  }

  private static boolean allowed(DeviceCover device, Translation.Forward forward) {
    IpSet from = forward.hairpin() ? IpSet.ALL : device.intent().reach().all(forward.in());
    PortRange ports = forward.port().map(PortRange::of).orElse(forward.service().numbers());
    Traffic real = new Traffic(List.of(new Service(forward.service().protocol(), ports)), false);
    return device.intent().rules().stream().filter(rule -> rule.action() == Action.ACCEPT)
        .anyMatch(rule -> device.decides(rule, from, IpSet.of(forward.to()), real));
  }

  /// The device's name, or else the address.
  private static String target(Site site, Translation.Forward forward) {
    return site.nat().stream().filter(rule -> rule.id().equals(forward.id()))
        .flatMap(rule -> rule instanceof NatRule.PortForward one ? Stream.of(one.toDevice()) : Stream.of())
        .findFirst().orElse(forward.to().toString());
  }
}
