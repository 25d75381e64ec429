package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;

/// Sources that an interface lets in though they can't live behind it. An address lives behind the interface with the
/// longest prefix that it lies in, as routes have it.
///
/// @param way input or forward
/// @param sources that begin connections here and are accepted, of both families
/// @param always those of them that are accepted whatever the packet does not tell
/// @param example of such a packet
public record Spoofing(String in, Hook way, IpSet sources, IpSet always, Passage example) {
  /// What an interface with these prefixes lets in. An interface to the rest of the world has `0.0.0.0/0` or `::/0`;
  /// addresses that are in no prefix live nowhere. A family that no interface has a prefix of is not looked at.
  public static List<Spoofing> of(PacketFilter filter, Map<String, List<IpPrefix>> interfaces, Scope scope) {
    Proof proof = new Proof(List.of(filter),
        new Scope(List.copyOf(interfaces.keySet()), Set.of(), scope.surroundings()));
    List<Spoofing> found = new ArrayList<>();
    for (Hook way : List.of(Hook.INPUT, Hook.FORWARD)) {
      Verdicts verdicts = proof.of(filter, way);
      Bounds accepted = verdicts.acceptedWhateverIsUnknown();
      for (String in : new TreeMap<>(interfaces).keySet()) {
        found(verdicts, accepted, in, strangers(in, interfaces)).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<Spoofing> found(Verdicts verdicts, Bounds accepted, String in, IpSet strangers) {
    PacketSpace space = verdicts.space();
    PacketSet spoofed = space.in(in).and(space.state(ConnectionState.NEW)).and(space.source(strangers));
    PacketSet let = accepted.may().and(spoofed);
    return let.sample().map(packet -> new Spoofing(in, verdicts.way(), sources(let),
        sources(accepted.must().and(spoofed)), verdicts.passage(packet)));
  }

  private static IpSet sources(PacketSet packets) {
    return packets.pairs(Family.IPV4).sources().union(packets.pairs(Family.IPV6).sources());
  }

  private static IpSet strangers(String in, Map<String, List<IpPrefix>> interfaces) {
    IpSet spokenOf = interfaces.values().stream().flatMap(Collection::stream).map(IpPrefix::family).distinct()
        .map(IpSet.ALL::only).reduce(IpSet.EMPTY, IpSet::union);
    return spokenOf.minus(home(in, interfaces));
  }

  /// Addresses of its prefixes without the longer prefixes of others.
  private static IpSet home(String in, Map<String, List<IpPrefix>> interfaces) {
    List<IpPrefix> others = interfaces.entrySet().stream().filter(entry -> !entry.getKey().equals(in))
        .map(Map.Entry::getValue).flatMap(Collection::stream).toList();
    IpSet home = IpSet.EMPTY;
    for (IpPrefix mine : interfaces.getOrDefault(in, List.of())) {
      IpSet longer = IpSet.of(others.stream()
          .filter(other -> mine.contains(other) && other.length() > mine.length()).toList());
      home = home.union(IpSet.of(mine).minus(longer));
    }
    return home;
  }
}
