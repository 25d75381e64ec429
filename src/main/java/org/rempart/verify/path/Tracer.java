package org.rempart.verify.path;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.ruleset.Hook;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Surroundings;
import org.rempart.verify.walk.Walk;

/// Follows packets through a site.
public final class Tracer {
  private static final int MOST_HOPS = 32;

  private final Site site;
  private final Topology topology;
  private final Map<String, PacketFilter> filters;
  private final Optional<Instant> now;

  /// @param filters of the devices that have one, by name
  /// @param now when the packet comes; empty if that is left open
  public Tracer(Site site, Map<String, PacketFilter> filters, Optional<Instant> now) {
    this.site = site;
    this.topology = new Topology(site);
    this.filters = Map.copyOf(filters);
    this.now = now;
  }

  public Trace trace(Flow flow, ConnectionState state) {
    List<Hop> hops = new ArrayList<>();
    Optional<Topology.Plug> sender = topology.bearer(flow.source());
    Optional<Network> here = sender.flatMap(plug -> plug.network(site)).or(() -> topology.networkOf(flow.source()));
    Flow now = flow;
    if (sender.isPresent() && judges(sender.get().device())) {
      Device device = sender.get().device();
      Optional<Interface> out = topology.networkOf(flow.destination())
          .flatMap(network -> topology.towards(device, network));
      if (out.isEmpty()) {
        return new Trace(hops, false);
      }
      hops.add(hop(device, Hook.OUTPUT, "", out.get().name(), now, state));
      now = after(hops.getLast(), out.get()).orElse(now);
      here = out.get().network().flatMap(site::network);
    }
    while (here.isPresent() && hops.stream().allMatch(Hop::may) && hops.size() < MOST_HOPS) {
      Optional<Step> step = step(here.get(), now, state);
      if (step.isEmpty()) {
        return new Trace(hops, arrived(here.get(), now));
      }
      step.get().hop().ifPresent(hops::add);
      if (step.get().out().isEmpty()) {
        return new Trace(hops, true);
      }
      Interface out = step.get().out().get();
      now = step.get().hop().flatMap(hop -> after(hop, out)).orElse(now);
      here = out.network().flatMap(site::network);
    }
    return new Trace(hops, here.isPresent());
  }

  /// One device further.
  ///
  /// @param hop empty if the device judges nothing
  /// @param out empty if the packet was for the device itself
  private record Step(Optional<Hop> hop, Optional<Interface> out) {}

  private Optional<Step> step(Network here, Flow flow, ConnectionState state) {
    for (Topology.Plug plug : topology.on(here)) {
      if (judges(plug.device()) && plug.device().role().forwards()) {
        IpAddress real = translated(plug, flow, state);
        if (!real.equals(flow.destination())) {
          return topology.networkOf(real).flatMap(network -> topology.towards(plug.device(), network))
              .map(out -> through(plug.device(), plug.plugged(), out, flow, state));
        }
      }
    }
    Optional<Topology.Plug> bearer = topology.bearer(flow.destination());
    Optional<Network> target = bearer.flatMap(plug -> plug.network(site))
        .or(() -> topology.networkOf(flow.destination()));
    if (bearer.isPresent()) {
      Device device = bearer.get().device();
      Optional<Topology.Plug> neighbour = topology.on(here).stream().filter(one -> one.device().equals(device))
          .findFirst();
      if (neighbour.isPresent()) {
        return judges(device)
            ? Optional.of(new Step(Optional.of(
                hop(device, Hook.INPUT, neighbour.get().plugged().name(), "", flow, state)), Optional.empty()))
            : Optional.empty();
      }
    }
    return target.filter(network -> !network.equals(here)).flatMap(network -> topology.first(here, network))
        .map(lead -> through(lead.device(), lead.in(), lead.out(), flow, state));
  }

  private Step through(Device device, Interface in, Interface out, Flow flow, ConnectionState state) {
    return new Step(judges(device)
        ? Optional.of(hop(device, Hook.FORWARD, in.name(), out.name(), flow, state))
        : Optional.empty(), Optional.of(out));
  }

  private boolean arrived(Network here, Flow flow) {
    return topology.on(here).stream().anyMatch(plug -> plug.device().addresses().contains(flow.destination()))
        || topology.networkOf(flow.destination()).filter(here::equals).isPresent();
  }

  private boolean judges(Device device) {
    return filters.containsKey(device.name());
  }

  private Hop hop(Device device, Hook hook, String in, String out, Flow flow, ConnectionState state) {
    Passage usual = Passage.first(hook, in, out, flow);
    Passage packet = new Passage(hook, in, out, flow, state, usual.icmpCode(), usual.tcpFlags(), false,
        usual.hopLimit(), usual.cast(), 0);
    return new Hop(device.name(), packet, walk(device).journeys(packet));
  }

  private Walk walk(Device device) {
    IpSet own = IpSet.of(device.addresses().stream().map(one -> new IpPrefix(one, one.family().bits())).toList());
    boolean known = device.interfaces().stream().noneMatch(Interface::dynamic);
    PacketFilter filter = filters.getOrDefault(device.name(), new PacketFilter(List.of()));
    return new Walk(filter, new Surroundings(known ? Optional.of(own) : Optional.empty(), now));
  }

  /// Where the device sends what comes in for this destination.
  private IpAddress translated(Topology.Plug plug, Flow flow, ConnectionState state) {
    Hop asked = hop(plug.device(), Hook.INPUT, plug.plugged().name(), "", flow, state);
    return asked.journeys().getFirst().flow().destination();
  }

  private static Optional<Flow> after(Hop hop, Interface out) {
    return hop.journeys().stream().filter(Journey::accepted).findFirst()
        .map(journey -> new Flow(source(journey, out), journey.flow().destination(), journey.flow().protocol(),
            journey.flow().sourcePort(), journey.flow().destinationPort()));
  }

  /// Behind a masquerade, the address of the interface, if the site knows it.
  private static IpAddress source(Journey journey, Interface out) {
    Family family = journey.flow().family();
    return journey.source().map(IpRange::first)
        .or(() -> out.addresses().stream().map(InterfaceAddress::address).filter(one -> one.family() == family)
            .findFirst())
        .orElse(journey.flow().source());
  }
}
