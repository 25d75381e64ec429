package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.site.ObjectKind.Space;
import org.rempart.site.Use.Place;

/// The one walk over all places where a site names something. At each place a fate is asked what becomes of the
/// name: it stays, becomes another one, or goes. What can't be without the name goes with it: an empty end, list
/// of services or group must never read as "any".
final class References {

  /// What becomes of a name at a place: another one, or nothing at all.
  interface Fate {
    Optional<String> of(Reference name, Use use);
  }

  private final Fate fate;
  private final RuleReferences rules;

  private References(Fate fate) {
    this.fate = fate;
    this.rules = new RuleReferences(fate);
  }

  static Site rewrite(Site site, Fate fate) {
    References walk = new References(fate);
    return walk.topology(walk.objects(site))
        .withPolicy(kept(site.policy(), walk.rules::policy))
        .withNat(kept(site.nat(), walk.rules::nat));
  }

  private Site topology(Site site) {
    return site.withZones(kept(site.zones(), this::zone))
        .withNetworks(kept(site.networks(), this::network))
        .withDevices(kept(site.devices(), this::device))
        .withLinks(kept(site.links(), this::link));
  }

  private Site objects(Site site) {
    return site.withRanges(kept(site.ranges(), one -> own(one.name()).map(n -> new AddressRange(n, one.ranges()))))
        .withSets(kept(site.sets(),
            one -> own(one.name()).map(n -> new DynamicSet(n, one.title(), one.timeout(), one.members()))))
        .withTimes(kept(site.times(), one -> fate.of(new Reference(Space.TIME, one.name()), itself(one.name()))
            .map(n -> new TimeWindow(n, one.days(), one.from(), one.to(), one.first(), one.last()))))
        .withGroups(kept(site.groups(), this::group))
        .withServices(kept(site.services(), this::service));
  }

  private Optional<Zone> zone(Zone zone) {
    String owner = zone.name();
    Optional<String> inside = zone.inside().flatMap(name -> end(name, Place.ZONE_INSIDE, owner));
    return own(owner).map(name -> zone.withName(name).withInside(inside));
  }

  private Optional<Network> network(Network network) {
    return own(network.name()).flatMap(name -> end(network.zone(), Place.NETWORK_ZONE, network.name())
        .map(zone -> new Network(name, zone, network.prefixes(), network.vlan())));
  }

  private Optional<Device> device(Device device) {
    return own(device.name()).map(name -> device.withName(name)
        .withInterfaces(kept(device.interfaces(), plugged -> plugged(device.name() + "/" + plugged.name(), plugged))));
  }

  /// An interface whose network goes is unplugged: it can't keep its addresses.
  private Optional<Interface> plugged(String written, Interface plugged) {
    Optional<String> network = plugged.network().flatMap(name -> end(name, Place.INTERFACE_NETWORK, written));
    boolean unplugged = network.isEmpty() && plugged.network().isPresent();
    return own(written).map(name -> new Interface(SiteObject.of(ObjectKind.INTERFACE, name).ifName(), network,
        unplugged ? List.of() : plugged.addresses(), plugged.dynamic()));
  }

  private Optional<Link> link(Link link) {
    return end(link.a(), link).flatMap(a -> end(link.b(), link).map(b -> new Link(a, b)));
  }

  private Optional<Link.End> end(Link.End end, Link link) {
    return end(end.toString(), Place.LINK, link.a() + " - " + link.b())
        .map(name -> SiteObject.of(ObjectKind.INTERFACE, name)).map(one -> new Link.End(one.device(), one.ifName()));
  }

  private Optional<Group> group(Group group) {
    List<String> members = names(fate, Space.END, group.members(), new Use(Place.GROUP_MEMBER, group.name()));
    return members.isEmpty() && !group.members().isEmpty()
        ? Optional.empty()
        : own(group.name()).map(name -> new Group(name, members));
  }

  /// A member with the service's own name is the catalogue's, so it stays.
  private Optional<NamedService> service(NamedService service) {
    Fate others = (name, use) -> name.name().equals(service.name()) ? Optional.of(name.name()) : fate.of(name, use);
    List<String> members = names(others, Space.SERVICE, service.members(),
        new Use(Place.SERVICE_MEMBER, service.name()));
    return members.isEmpty()
        ? Optional.empty()
        : fate.of(new Reference(Space.SERVICE, service.name()), itself(service.name()))
            .map(name -> new NamedService(name, members));
  }

  private Optional<String> own(String name) {
    return fate.of(Reference.end(name), itself(name));
  }

  private static Use itself(String name) {
    return new Use(Place.ITSELF, name);
  }

  private Optional<String> end(String name, Place place, String owner) {
    return fate.of(Reference.end(name), new Use(place, owner));
  }

  /// What is left of a list; a name that comes to stand there twice stands there once.
  static List<String> names(Fate fate, Space space, List<String> names, Use use) {
    List<String> left = names.stream().flatMap(name -> fate.of(new Reference(space, name), use).stream()).toList();
    return left.equals(names) ? names : left.stream().distinct().toList();
  }

  private interface Part<T> {
    Optional<T> left(T whole);
  }

  private static <T> List<T> kept(List<T> all, Part<T> part) {
    List<T> kept = new ArrayList<>();
    all.forEach(one -> part.left(one).ifPresent(kept::add));
    return kept;
  }
}
