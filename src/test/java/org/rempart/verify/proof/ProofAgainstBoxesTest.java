package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.space.Box;
import org.rempart.space.BoxSet;
import org.rempart.space.BoxSpace;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

/// A list of rules on boxes, by first match: what is accepted is taken from what is left, rule by rule. Neither the
/// backward run nor the diagrams have a part in it.
class ProofAgainstBoxesTest {
  private static final List<String> PREFIXES = List.of("10.0.0.0/8", "10.0.0.0/24", "10.0.0.128/25", "10.0.0.7",
      "192.0.2.0/24", "0.0.0.0/0");
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final Random random = new Random(seed);
  private final BoxSpace boxes = new BoxSpace(List.of(), List.of());

  private record Drawn(IpSet from, IpSet to, boolean service, PortRange ports, boolean accepts) {
    Rule rule() {
      Condition tcp = new Condition.ProtocolIn(PortRange.of(6));
      Condition wanted = service ? Condition.all(tcp, new Condition.DestinationPort(ports)) : Condition.ALWAYS;
      return Rules.rule(accepts ? new Action.Accept() : new Action.Drop(), new Condition.From(from),
          new Condition.To(to), wanted);
    }

    BoxSet match(BoxSpace boxes) {
      BoxSet ends = boxes.source(from).and(boxes.destination(to));
      return service ? ends.and(boxes.protocol(6)).and(boxes.destinationPorts(ports)) : ends;
    }
  }

  @Test
  void first_match_on_boxes_accepts_the_same_packets() {
    for (int i = 0; i < 200 * campaign; i++) {
      List<Drawn> rules = IntStream.range(0, 1 + random.nextInt(8)).mapToObj(_ -> draw()).toList();
      PacketFilter filter = Rules.filter(Rules.base(Hook.FORWARD, false,
          rules.stream().map(Drawn::rule).toArray(Rule[]::new)));
      Proof proof = new Proof(List.of(filter), Scope.USUAL);
      PacketSet accepted = proof.of(filter, Hook.FORWARD).accepted().may().and(proof.space().family(Family.IPV4))
          .minus(proof.space().variable(Traits.LATER_FRAGMENT)).exists(Traits.LATER_FRAGMENT);
      BoxSet judged = firstMatch(rules);
      assertThat(judged.covers(boxed(accepted))).as("seed %d, %s", seed, rules).isTrue();
      assertThat(boxed(accepted).covers(judged)).as("seed %d, %s", seed, rules).isTrue();
    }
  }

  private BoxSet firstMatch(List<Drawn> rules) {
    BoxSet left = boxes.family(Family.IPV4);
    BoxSet accepted = boxes.none();
    for (Drawn rule : rules) {
      BoxSet match = rule.match(boxes).and(left);
      accepted = rule.accepts() ? accepted.or(match) : accepted;
      left = left.minus(match);
    }
    return accepted;
  }

  private BoxSet boxed(PacketSet packets) {
    BoxSet all = boxes.none();
    for (Box box : packets.boxes(Integer.MAX_VALUE)) {
      List<BoxSet> sides = new ArrayList<>(List.of(boxes.source(box.source()), boxes.destination(box.destination())));
      sides.add(box.protocols().ranges().stream().map(range -> boxes.protocols(range.first(), range.last()))
          .reduce(boxes.none(), BoxSet::or));
      sides.add(box.destinationPorts().ranges().stream().map(boxes::destinationPorts).reduce(boxes.none(), BoxSet::or));
      all = all.or(sides.stream().reduce(boxes.family(box.family()), BoxSet::and));
    }
    return all;
  }

  private Drawn draw() {
    int port = random.nextInt(3) * 40;
    return new Drawn(addresses(), addresses(), random.nextInt(3) > 0, new PortRange(port, port + random.nextInt(100)),
        random.nextBoolean());
  }

  private IpSet addresses() {
    return IpSet.of(IpPrefix.parse(PREFIXES.get(random.nextInt(PREFIXES.size()))));
  }
}
