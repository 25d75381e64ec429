package org.rempart.lint.cover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;

/// The packets of one family that the rules name on one device.
final class RuleSpace {
  private final Intent intent;
  private final Family family;
  private final Places places;
  private final List<Footprint> footprints;

  RuleSpace(Intent intent, Family family) {
    this.intent = intent;
    this.family = family;
    this.places = Places.of(intent, family);
    this.footprints = intent.rules().stream().map(this::footprint).toList();
  }

  /// What earlier rules leave of a rule.
  ///
  /// @param within the packets that are asked about
  Remainder remainder(int rule, Optional<Block> within) {
    List<Block> asked = footprints.get(rule).most();
    List<Block> blocks = within
        .map(only -> asked.stream().map(only::intersect).filter(block -> !block.isEmpty()).toList()).orElse(asked);
    return new Remainder(blocks,
        IntStream.range(0, blocks.isEmpty() ? 0 : rule).filter(i -> footprints.get(i).mayTakeFrom(blocks)).boxed()
            .toList(),
        i -> footprints.get(i).least());
  }

  /// Packets between these addresses; for a device that stands between zones, they are those of others.
  Block between(IpSet from, IpSet to, Traffic traffic) {
    Spans services = TrafficBlocks.of(traffic, family, places.all()).stream().map(Block::service)
        .reduce(Spans.EMPTY, Spans::union);
    return new Block(ofOthers(from), ofOthers(to), services, TrafficBlocks.EVERY_PORT);
  }

  /// On a host that guards itself, its own addresses are among those of its zone.
  private Spans ofOthers(IpSet addresses) {
    return intent.forwards() ? places.others(addresses) : places.others(addresses).union(places.own(addresses));
  }

  /// A packet of the block; empty if its ends have no address that is known.
  Optional<Flow> example(Block block) {
    Optional<IpAddress> source = address(block.source());
    Optional<IpAddress> destination = address(block.destination());
    int service = TrafficBlocks.example(block.service());
    Protocol protocol = TrafficBlocks.protocolOf(service);
    int sourcePort = protocol.hasPorts() ? TrafficBlocks.exampleSourcePort(block.sourcePort()) : 0;
    return source.flatMap(from -> destination
        .map(to -> new Flow(from, to, protocol, sourcePort, TrafficBlocks.numberOf(service))));
  }

  private Optional<IpAddress> address(Spans some) {
    Side known = new Side(IpSet.EMPTY, List.of(), false,
        intent.firewall().addresses().stream().map(IpSet::of).reduce(IpSet.EMPTY, IpSet::union), List.of());
    Spans real = places.most(known).intersect(some);
    return places.address(real.isEmpty() ? some.first() : real.first());
  }

  private Footprint footprint(ResolvedRule rule) {
    List<Block> services = TrafficBlocks.of(rule.traffic(), family, places.all());
    List<Block> most = blocks(places.most(rule.from()), places.most(rule.to()), services);
    List<Block> least = rule.unconditional()
        ? blocks(places.least(rule.from()), places.least(rule.to()), services)
        : List.of();
    return new Footprint(most, least);
  }

  /// A host sees what comes to it and what leaves it; no device judges what it sends to itself.
  private List<Block> blocks(Spans from, Spans to, List<Block> services) {
    Spans others = places.others();
    Spans own = places.own();
    Stream<Block> mine = services.stream().flatMap(one -> Stream.of(
        in(one, from.intersect(others), to.intersect(own)), in(one, from.intersect(own), to.intersect(others))));
    Stream<Block> through = intent.forwards()
        ? services.stream().map(one -> in(one, from.intersect(others), to.intersect(others)))
        : Stream.of();
    List<Block> all = new ArrayList<>();
    Stream.concat(through, mine).filter(block -> !block.isEmpty()).forEach(all::add);
    return all;
  }

  private static Block in(Block service, Spans from, Spans to) {
    return new Block(from, to, service.service(), service.sourcePort());
  }
}
