package org.rempart.ruleset.iptables;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.policy.PolicyError;
import org.rempart.policy.Translation;

/// Translations in their order: of destinations as packets come in, of sources as they leave.
final class NatTable {
  private final FamilyScope scope;
  private final ChainSeries in = new ChainSeries("Destinations, before anything is judged", "prerouting");
  private final ChainSeries out = new ChainSeries("Sources, after all is judged", "postrouting");

  private NatTable(FamilyScope scope) {
    this.scope = scope;
  }

  static IptablesTable of(FamilyScope scope) throws PolicyError {
    NatTable table = new NatTable(scope);
    for (Translation one : scope.plan().intent().translations()) {
      table.add(one);
    }
    return new IptablesTable("nat", List.of(table.in.chains().getFirst(), table.out.chains().getFirst()));
  }

  private void add(Translation translation) throws PolicyError {
    String comment = "n:" + translation.id();
    switch (translation) {
      case Translation.Forward forward when is(forward.to()) -> forward(forward, comment);
      case Translation.Hide hide -> out.addEach(leaving(hide.sources(), hide.out()), new Target("-j MASQUERADE"),
          comment);
      case Translation.Source source when is(source.to().first()) -> out.addEach(
          leaving(source.sources(), source.out()), new Target("-j SNAT --to-source " + span(source.to())), comment);
      case Translation.OneToOne single when is(single.inside()) -> oneToOne(single, comment);
      case Translation.Exempt exempt -> out.addEach(
          scope.addresses().of(Condition.End.SOURCE, exempt.sources(), IpSet.ALL)
              .and(scope.addresses().of(Condition.End.DESTINATION, exempt.destinations(), IpSet.ALL)),
          Target.ACCEPT, comment);
      case Translation.Prefix prefix when is(prefix.inside().first()) -> {
        in.addEach(Alternatives.of(Condition.in(prefix.on()),
            Condition.address(Condition.End.DESTINATION, prefix.outside(), false)),
            new Target("-j NETMAP --to " + prefix.inside()), comment);
        out.addEach(Alternatives.of(Condition.out(prefix.on()),
            Condition.address(Condition.End.SOURCE, prefix.inside(), false)),
            new Target("-j NETMAP --to " + prefix.outside()), comment);
      }
      case Translation.Forward _,Translation.Source _,Translation.OneToOne _,Translation.Prefix _ -> {
        // of the other family
      }
    }
  }

  private void forward(Translation.Forward forward, String comment) throws PolicyError {
    Service real = forward.port().isEmpty()
        ? forward.service()
        : new Service(forward.service().protocol(), PortRange.of(forward.port().get()));
    Alternatives entry = forward.address().isEmpty()
        ? Alternatives.of(Condition.in(forward.in()), Condition.addressOfEntry())
        : to(forward.address().get(), forward.hairpin() ? Optional.empty() : Optional.of(forward.in()));
    String port = forward.port().map(number -> ":" + number).orElse("");
    String address = scope.family() == Family.IPV6 && !port.isEmpty() ? "[" + forward.to() + "]" : "" + forward.to();
    in.addEach(entry.and(service(comment, forward.service())), new Target("-j DNAT --to-destination " + address + port),
        comment);
    if (forward.hairpin() && forward.address().isPresent()) {
      turnRound(forward.to(), forward.address().get(), service(comment, real), comment);
    }
  }

  private void oneToOne(Translation.OneToOne single, String comment) {
    in.addEach(to(single.outside(), single.hairpin() ? Optional.empty() : Optional.of(single.on())),
        new Target("-j DNAT --to-destination " + single.inside()), comment);
    out.addEach(leaving(IpSet.of(single.inside()), single.on()), new Target("-j SNAT --to-source " + single.outside()),
        comment);
    if (single.hairpin()) {
      turnRound(single.inside(), single.outside(), Alternatives.ALWAYS, comment);
    }
  }

  /// A client behind the interface of the server itself would get answers from the server's own address: so it
  /// takes the device's address.
  private void turnRound(IpAddress server, IpAddress named, Alternatives services, String comment) {
    var reach = scope.plan().intent().reach();
    for (String ifName : reach.behind().keySet()) {
      if (reach.all(ifName).contains(server)) {
        Alternatives flow = Alternatives.of(Condition.out(ifName),
            Condition.address(Condition.End.DESTINATION, prefix(server), false), Condition.named(named));
        out.addEach(flow.and(scope.addresses().of(Condition.End.SOURCE, reach.all(ifName), IpSet.ALL)).and(services),
            new Target("-j MASQUERADE"), comment);
      }
    }
  }

  private Alternatives to(IpAddress address, Optional<String> ifName) {
    Alternatives there = Alternatives.of(Condition.address(Condition.End.DESTINATION, prefix(address), false));
    return ifName.map(name -> Alternatives.of(Condition.in(name)).and(there)).orElse(there);
  }

  private Alternatives leaving(IpSet sources, String ifName) {
    return Alternatives.of(Condition.out(ifName)).and(scope.addresses().of(Condition.End.SOURCE, sources, IpSet.ALL));
  }

  private Alternatives service(String comment, Service service) throws PolicyError {
    return ServiceTests.of("NAT rule '" + comment.substring(2) + "'", scope.family(), List.of(service));
  }

  private boolean is(IpAddress address) {
    return address.family() == scope.family();
  }

  private static IpPrefix prefix(IpAddress address) {
    return IpPrefix.of(address, address.family().bits());
  }

  private static String span(IpRange range) {
    return range.first().equals(range.last()) ? "" + range.first() : range.first() + "-" + range.last();
  }
}
