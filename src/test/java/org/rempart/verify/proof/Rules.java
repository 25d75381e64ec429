package org.rempart.verify.proof;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// Filters written by hand, in few words.
final class Rules {
  private Rules() {}

  static Rule rule(Action action, Condition... parts) {
    return new Rule(Condition.all(parts), List.of(action), new Origin(0, action.toString(), Optional.empty()));
  }

  static Condition source(String... prefixes) {
    return new Condition.From(addresses(prefixes));
  }

  static Condition destination(String... prefixes) {
    return new Condition.To(addresses(prefixes));
  }

  static Condition tcp(int port) {
    return Condition.all(new Condition.ProtocolIn(PortRange.of(6)), new Condition.DestinationPort(PortRange.of(port)));
  }

  static Chain base(Hook hook, boolean accepts, Rule... rules) {
    return new Chain(hook.text(), Optional.of(new Base(hook, Base.Type.FILTER, 0, accepts)), List.of(rules));
  }

  static Chain nat(Hook hook, Rule... rules) {
    return new Chain(hook.text(),
        Optional.of(new Base(hook, Base.Type.NAT, hook == Hook.POSTROUTING ? 100 : -100, true)),
        List.of(rules));
  }

  static Chain chain(String name, Rule... rules) {
    return new Chain(name, Optional.empty(), List.of(rules));
  }

  static PacketFilter filter(Chain... chains) {
    return new PacketFilter(
        List.of(new Table(Table.Maker.NFTABLES, EnumSet.of(Family.IPV4), "filter", List.of(chains))));
  }

  static IpSet addresses(String... prefixes) {
    return IpSet.of(Arrays.stream(prefixes).map(IpPrefix::parse).toList());
  }
}
