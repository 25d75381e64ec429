package org.rempart.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.NatRule;
import org.rempart.site.Site;

/// Resolves the NAT rules of one firewall.
final class Translations {
  private Translations() {}

  static List<Translation> of(Site site, Device firewall, Ends ends) throws PolicyError {
    List<Translation> all = new ArrayList<>();
    for (NatRule rule : site.nat()) {
      if (rule.firewall().equals(firewall.name())) {
        all.add(
            switch (rule) {
              case NatRule.Masquerade masquerade -> hide(masquerade, firewall, ends);
              case NatRule.PortForward forward -> forward(forward, site, firewall);
              case NatRule.SourceNat source -> source(source, firewall, ends);
              case NatRule.OneToOne single -> single(single, site, firewall);
              case NatRule.Exempt exempt -> new Translation.Exempt(exempt.id(),
                  addresses(ends, subject(exempt), exempt.from()),
                  addresses(ends, subject(exempt), exempt.to()));
              case NatRule.PrefixTranslation prefix -> prefix(prefix, firewall);
            });
      }
    }
    return List.copyOf(all);
  }

  private static Translation hide(NatRule.Masquerade rule, Device firewall, Ends ends) throws PolicyError {
    String subject = subject(rule);
    checkInterface(subject, firewall, rule.out());
    IpSet named = addresses(ends, subject, rule.from());
    IpSet sources = rule.ipv6() ? named : named.only(Family.IPV4);
    if (sources.isEmpty()) {
      throw new PolicyError(subject, String.join(", ", rule.from()),
          "has no IPv4 address, so there is nothing to masquerade");
    }
    return new Translation.Hide(rule.id(), sources, rule.out());
  }

  private static Translation source(NatRule.SourceNat rule, Device firewall, Ends ends) throws PolicyError {
    String subject = subject(rule);
    checkInterface(subject, firewall, rule.out());
    IpSet sources = addresses(ends, subject, rule.from()).only(rule.to().family());
    if (sources.isEmpty()) {
      throw new PolicyError(subject, String.join(", ", rule.from()), "has no address of the family of " + rule.to());
    }
    return new Translation.Source(rule.id(), sources, rule.out(), rule.to());
  }

  private static Translation single(NatRule.OneToOne rule, Site site, Device firewall) throws PolicyError {
    String subject = subject(rule);
    checkInterface(subject, firewall, rule.on());
    return new Translation.OneToOne(rule.id(), rule.on(), rule.address(),
        target(site, subject, rule.device(), rule.address().family()), rule.hairpin());
  }

  private static Translation prefix(NatRule.PrefixTranslation rule, Device firewall) throws PolicyError {
    checkInterface(subject(rule), firewall, rule.on());
    return new Translation.Prefix(rule.id(), rule.on(), rule.inside(), rule.outside());
  }

  private static IpAddress target(Site site, String subject, String device, Family family) throws PolicyError {
    return site.device(device).stream().flatMap(one -> one.addresses().stream())
        .filter(one -> one.family() == family).findFirst()
        .orElseThrow(() -> new PolicyError(subject, device, "is no device with an address of " + family));
  }

  private static Translation forward(NatRule.PortForward rule, Site site, Device firewall) throws PolicyError {
    String subject = subject(rule);
    Interface in = checkInterface(subject, firewall, rule.in());
    Optional<IpAddress> address = rule.address().or(() -> in.addresses().stream().map(InterfaceAddress::address)
        .filter(one -> one.family() == Family.IPV4).findFirst());
    if (address.isEmpty() && !in.dynamic()) {
      throw new PolicyError(subject, rule.in(), "has no IPv4 address to publish; write the address");
    }
    Family family = address.map(IpAddress::family).orElse(Family.IPV4);
    return new Translation.Forward(rule.id(), rule.in(), address, rule.service(),
        target(site, subject, rule.toDevice(), family), port(rule, subject), rule.hairpin());
  }

  /// nftables picks any port of a range, so one range can't be shifted onto another.
  private static Optional<Integer> port(NatRule.PortForward rule, String subject) throws PolicyError {
    Optional<PortRange> ports = rule.toPorts().filter(range -> !range.equals(rule.service().numbers()));
    if (ports.isPresent() && ports.get().first() != ports.get().last()) {
      throw new PolicyError(subject, ports.get().toString(),
          "can't be the ports of the device; write one port, or the published ones");
    }
    return ports.map(PortRange::first);
  }

  private static Interface checkInterface(String subject, Device firewall, String ifName) throws PolicyError {
    return firewall.findInterface(ifName)
        .orElseThrow(() -> new PolicyError(subject, ifName, "is no interface of " + firewall.name()));
  }

  /// A kernel translates what it can tell by address alone.
  private static IpSet addresses(Ends ends, String subject, List<String> names) throws PolicyError {
    Side side = ends.resolve(subject, names);
    if (!side.sets().isEmpty() || side.firewall()) {
      throw new PolicyError(subject, String.join(", ", names),
          "holds a dynamic set or the firewall itself; translations are for addresses that stay");
    }
    return side.addresses();
  }

  private static String subject(NatRule rule) {
    return "NAT rule '" + rule.id() + "'";
  }
}
