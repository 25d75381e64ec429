package org.rempart.site;

import java.util.List;
import java.util.Optional;
import org.rempart.site.ObjectKind.Space;
import org.rempart.site.Use.Place;

/// The part of the walk of [References] that goes through the rules.
///
/// @param fate what becomes of each name
record RuleReferences(References.Fate fate) {
  Optional<PolicyRule> policy(PolicyRule rule) {
    List<String> from = ends(rule.from(), Place.RULE_FROM, rule.id());
    List<String> to = ends(rule.to(), Place.RULE_TO, rule.id());
    List<String> services = References.names(fate, Space.SERVICE, rule.services(),
        new Use(Place.RULE_SERVICE, rule.id()));
    Validity old = rule.validity();
    Optional<String> time = old.time()
        .flatMap(name -> fate.of(new Reference(Space.TIME, name), new Use(Place.RULE_TIME, rule.id())));
    boolean timeless = time.isEmpty() && old.time().isPresent(); // would hold always
    boolean allServices = services.isEmpty() && !rule.services().isEmpty();
    return from.isEmpty() || to.isEmpty() || allServices || timeless
        ? Optional.empty()
        : id(rule.id()).map(id -> rule.withId(id).withEnds(from, to).withServices(services)
            .withValidity(new Validity(old.enabled(), time, old.expires())));
  }

  Optional<NatRule> nat(NatRule rule) {
    Optional<String> id = id(rule.id());
    Optional<String> firewall = end(rule.firewall(), Place.NAT_FIREWALL, rule.id());
    return id.isEmpty() || firewall.isEmpty() ? Optional.empty() : nat(rule, id.get(), firewall.get());
  }

  private Optional<NatRule> nat(NatRule rule, String id, String firewall) {
    return switch (rule) {
      case NatRule.Masquerade m -> from(rule, m.from()).flatMap(from -> plug(rule, m.out())
          .map(out -> new NatRule.Masquerade(id, firewall, from, out, m.ipv6())));
      case NatRule.SourceNat s -> from(rule, s.from()).flatMap(from -> plug(rule, s.out())
          .map(out -> new NatRule.SourceNat(id, firewall, from, out, s.to())));
      case NatRule.PortForward p -> plug(rule, p.in()).flatMap(in -> end(p.toDevice(), Place.NAT_DEVICE, rule.id())
          .map(to -> new NatRule.PortForward(id, firewall, in, p.address(), p.service(), to, p.toPorts(),
              p.hairpin())));
      case NatRule.OneToOne o -> plug(rule, o.on()).flatMap(on -> end(o.device(), Place.NAT_DEVICE, rule.id())
          .map(device -> new NatRule.OneToOne(id, firewall, on, o.address(), device, o.hairpin())));
      case NatRule.Exempt e -> from(rule, e.from())
          .flatMap(from -> Optional.of(ends(e.to(), Place.NAT_TO, rule.id())).filter(to -> !to.isEmpty())
              .map(to -> new NatRule.Exempt(id, firewall, from, to)));
      case NatRule.PrefixTranslation t -> plug(rule, t.on())
          .map(on -> new NatRule.PrefixTranslation(id, firewall, on, t.inside(), t.outside()));
    };
  }

  private Optional<List<String>> from(NatRule rule, List<String> from) {
    return Optional.of(ends(from, Place.NAT_FROM, rule.id())).filter(left -> !left.isEmpty());
  }

  /// An interface that a NAT rule writes without its firewall.
  private Optional<String> plug(NatRule rule, String ifName) {
    return end(rule.firewall() + "/" + ifName, Place.NAT_INTERFACE, rule.id())
        .map(name -> SiteObject.of(ObjectKind.INTERFACE, name).ifName());
  }

  private Optional<String> id(String id) {
    return fate.of(new Reference(Space.RULE, id), new Use(Place.ITSELF, id));
  }

  private Optional<String> end(String name, Place place, String owner) {
    return fate.of(Reference.end(name), new Use(place, owner));
  }

  private List<String> ends(List<String> names, Place place, String owner) {
    return References.names(fate, Space.END, names, new Use(place, owner));
  }
}
