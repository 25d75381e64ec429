package org.rempart.verify.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Cast;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Surroundings;
import org.rempart.verify.walk.Walk;
import org.rempart.volley.Shot;
import org.rempart.volley.Volley;

/// The router of the campaign: what reading its ruleset says of packets, and the packets.
final class Router {
  static final Map<String, Volley.Port> PORTS = Map.of(
      "eth0", new Volley.Port(List.of("10.0.0.1/24", "2001:db8::1/64"), List.of()),
      "eth1", new Volley.Port(List.of("10.1.0.1/24", "2001:db8:1::1/64"), List.of()),
      "wan0", new Volley.Port(List.of("203.0.113.1/24", "2001:db8:ffff::1/64"), List.of("default")));
  private static final int SYN = 2;
  private static final int ACK = 16;
  private static final int HOPS = 64;
  private static final IpSet OWN = set("10.0.0.1/32", "10.1.0.1/32", "203.0.113.1/32", "2001:db8::1/128",
      "2001:db8:1::1/128", "2001:db8:ffff::1/128");
  /// What a kernel drops by itself: networks' own and broadcast addresses, IPv6's anycast of routers, what is special.
  private static final IpSet ODD = set("10.0.0.0/32", "10.0.0.255/32", "10.1.0.0/32", "10.1.0.255/32",
      "203.0.113.0/32", "203.0.113.255/32", "0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/3", "2001:db8::/128",
      "2001:db8:1::/128", "2001:db8:ffff::/128", "::/64", "fe80::/10", "ff00::/8").union(OWN);

  /// What reading says of a packet.
  record Expected(Hook hook, List<Journey> journeys) {
    boolean agrees(Shot.Seen fate) {
      return fate.fate() == Shot.Fate.UNSENT || journeys.stream().anyMatch(journey -> agrees(journey, fate));
    }

    private boolean agrees(Journey journey, Shot.Seen fate) {
      return switch (journey.verdict()) {
        case ACCEPTED -> hook == Hook.INPUT
            ? fate.fate() == Shot.Fate.DELIVERED || fate.fate() == Shot.Fate.FORWARDED // or its answer is seen first
            : fate.fate() == Shot.Fate.FORWARDED && fate.flow().filter(flow -> arrived(journey, flow)).isPresent();
        case DROPPED -> fate.fate() == Shot.Fate.NOTHING;
        // what the router answers must pass its output chain
        case REJECTED -> fate.fate() == Shot.Fate.REJECTED || fate.fate() == Shot.Fate.NOTHING;
      };
    }

    private static boolean arrived(Journey journey, Flow flow) {
      return sources(journey).contains(flow.source()) && flow.destination().equals(journey.flow().destination())
          && flow.destinationPort() == journey.flow().destinationPort();
    }
  }

  /// From where the packet seems to come in the end.
  private static IpSet sources(Journey journey) {
    return journey.source().map(range -> new IpSet(List.of(range))).orElse(OWN);
  }

  private final Walk walk;

  Router(PacketFilter filter) {
    this.walk = new Walk(filter, new Surroundings(Optional.of(OWN), Optional.empty()));
  }

  /// @param expected what is said of each, added in order
  List<Shot> shots(Random random, int packets, List<Expected> expected) {
    Vocabulary words = new Vocabulary(random);
    Set<Flow> used = new HashSet<>();
    List<Shot> shots = new ArrayList<>();
    while (shots.size() < packets) {
      Flow flow = words.flow(random.nextBoolean() ? Family.IPV4 : Family.IPV6);
      Flow asked = words.chance(8) ? to(flow, own(flow.family())) : flow;
      boolean sent = words.chance(8);
      Flow packet = sent ? from(flow, own(flow.family())) : asked;
      boolean odd = (!sent && ODD.contains(packet.source()))
          || (ODD.contains(packet.destination()) && !OWN.contains(packet.destination()));
      boolean itself = OWN.contains(packet.source()) && OWN.contains(packet.destination());
      if (!odd && !itself && Shot.beginsConnection(packet) && !used.contains(reverse(packet)) && used.add(packet)) {
        int flags = words.chance(4) ? ACK : SYN;
        Optional<String> in = sent ? Optional.empty() : Optional.of(words.anInterface());
        Expected said = expected(in, packet, flags);
        if (!mayAnswer(packet, expected) && (packet.protocol().hasPorts() || !mayClash(said, expected, used))) {
          expected.add(said);
          shots.add(new Shot.Packet(shots.size(), in, packet, flags, HOPS));
        }
      }
    }
    return shots;
  }

  /// Two connections without ports that a translation makes alike can't be told apart: the kernel drops the second.
  /// The same goes for one that looks as the answer to another does.
  private static boolean mayClash(Expected said, List<Expected> earlier, Set<Flow> sent) {
    return said.journeys().stream().anyMatch(mine -> earlier.stream().flatMap(one -> one.journeys().stream())
        .anyMatch(other -> other.flow().protocol().equals(mine.flow().protocol())
            && other.flow().destination().equals(mine.flow().destination())
            && !sources(other).intersect(sources(mine)).isEmpty())
        || sent.stream()
            .anyMatch(other -> other.protocol().equals(mine.flow().protocol())
                && other.source().equals(mine.flow().destination())
                && sources(mine).contains(other.destination())));
  }

  /// A packet back to where an earlier one seems to come from, on the ports that one arrived with, is taken for the
  /// answer to that.
  private static boolean mayAnswer(Flow packet, List<Expected> earlier) {
    return earlier.stream().flatMap(one -> one.journeys().stream())
        .anyMatch(journey -> journey.flow().protocol().equals(packet.protocol())
            && journey.flow().destination().equals(packet.source())
            && sources(journey).contains(packet.destination()) && haveSwappedPorts(packet, journey.flow()));
  }

  private static boolean haveSwappedPorts(Flow packet, Flow earlier) {
    return !packet.protocol().hasPorts()
        || (packet.sourcePort() == earlier.destinationPort() && packet.destinationPort() == earlier.sourcePort());
  }

  private Expected expected(Optional<String> in, Flow flow, int flags) {
    if (in.isEmpty()) {
      return new Expected(Hook.OUTPUT, walk.journeys(packet(Hook.OUTPUT, "", route(flow.destination()), flow, flags)));
    }
    IpAddress real = walk.journeys(packet(Hook.INPUT, in.get(), "", flow, flags)).getFirst().flow().destination();
    Hook hook = OWN.contains(real) ? Hook.INPUT : Hook.FORWARD;
    return new Expected(hook,
        walk.journeys(packet(hook, in.get(), hook == Hook.INPUT ? "" : route(real), flow, flags)));
  }

  private static Passage packet(Hook hook, String in, String out, Flow flow, int flags) {
    return new Passage(hook, in, out, flow, ConnectionState.NEW, 0,
        flow.protocol().equals(Protocol.TCP) ? flags : 0, false, hook == Hook.FORWARD ? HOPS - 1 : HOPS, Cast.HOST, 0);
  }

  private static String route(IpAddress to) {
    return set("10.0.0.0/24", "2001:db8::/64").contains(to)
        ? "eth0"
        : set("10.1.0.0/24", "2001:db8:1::/64").contains(to) ? "eth1" : "wan0";
  }

  private static IpAddress own(Family family) {
    return OWN.only(family).ranges().stream().map(IpRange::first).findFirst().orElseThrow();
  }

  private static Flow to(Flow flow, IpAddress address) {
    return new Flow(flow.source(), address, flow.protocol(), flow.sourcePort(), flow.destinationPort());
  }

  private static Flow reverse(Flow flow) {
    boolean ports = flow.protocol().hasPorts();
    return new Flow(flow.destination(), flow.source(), flow.protocol(), ports ? flow.destinationPort() : 0,
        ports ? flow.sourcePort() : flow.destinationPort());
  }

  private static Flow from(Flow flow, IpAddress address) {
    return new Flow(address, flow.destination(), flow.protocol(), flow.sourcePort(), flow.destinationPort());
  }

  private static IpSet set(String... prefixes) {
    return IpSet.of(List.of(prefixes).stream().map(IpPrefix::parse).toList());
  }
}
