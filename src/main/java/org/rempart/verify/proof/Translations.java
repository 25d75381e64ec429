package org.rempart.verify.proof;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.space.Field;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Action;

/// What later rules say of a translated packet, said of the packet before. Where a translation picks one of several
/// addresses or ports, each of them may be.
final class Translations {
  private static final String AFTERWARDS = ", once translated";
  private final Ground ground;
  private final Changes changes;

  Translations(Ground ground) {
    this.ground = ground;
    changes = new Changes(ground);
  }

  Fates before(Action.Translate translate, Fates next) {
    return switch (translate) {
      case Action.Dnat(var to, var ports) -> moved(translate, false, to.map(range -> new IpSet(List.of(range))), ports,
          next);
      case Action.Redirect(var ports) -> moved(translate, false, Optional.of(own()), ports, next);
      case Action.Snat(var to, var ports) -> moved(translate, true, to.map(range -> new IpSet(List.of(range))), ports,
          next);
      case Action.Masquerade(var ports) -> moved(translate, true, Optional.of(own()), ports, next);
      case Action.MapPrefix(var source, var from, var to) -> // what becomes of a packet does not hang on the prefix before
        mapped(new Action.MapPrefix(source, Optional.empty(), to), source, from, to, next);
    };
  }

  private IpSet own() {
    return ground.surroundings().own().orElse(IpSet.ALL);
  }

  private Fates moved(Action.Translate by, boolean source, Optional<IpSet> to, Optional<PortRange> ports, Fates next) {
    PacketSet pairs = afterwards(next.pairs(), source);
    PacketSet reached = space().all();
    if (to.isPresent()) {
      PacketSet inside = source ? space().source(to.get()) : space().destination(to.get());
      Field field = source ? Field.SOURCE : Field.DESTINATION;
      pairs = pairs.and(inside).exists(field);
      reached = inside.exists(field);
    }
    pairs = ports.isPresent() ? toPorts(pairs, source, ports.get()) : pairs;
    return untouched(unmoved(source, to, ports).or(space().all().minus(reached)), next, labelled(pairs, by, source));
  }

  /// A translation to what is there already is none: the kernel does not note it (`nf_nat_setup_info` in Linux). Which
  /// of several addresses is taken hangs on a hash of the packet, so that none of them is sure to stay.
  private PacketSet unmoved(boolean source, Optional<IpSet> to, Optional<PortRange> ports) {
    if (to.isPresent() && !ground.isOne(to.get())) {
      return space().none();
    }
    PacketSet address = to.map(set -> source ? space().source(set) : space().destination(set)).orElse(space().all());
    return ports.map(range -> source ? space().sourcePorts(range) : space().destinationPorts(range))
        .map(there -> address.and(there.or(space().all().minus(LeafSets.withPorts(space()))))).orElse(address);
  }

  private static Fates untouched(PacketSet packets, Fates next, PacketSet others) {
    return new Fates(others.minus(packets).or(next.pairs().and(packets)));
  }

  private PacketSet toPorts(PacketSet pairs, boolean source, PortRange ports) {
    PacketSet portable = LeafSets.withPorts(space());
    PacketSet there = source ? space().sourcePorts(ports) : space().destinationPorts(ports);
    PacketSet moved = pairs.and(portable).and(there).exists(source ? Field.SOURCE_PORT : Field.DESTINATION_PORT);
    return moved.and(portable).or(pairs.minus(portable));
  }

  private Fates mapped(Action.Translate by, boolean source, Optional<IpPrefix> from, IpPrefix to, Fates next) {
    IpSet range = from.map(IpSet::of).orElseGet(() -> IpSet.ALL.only(to.family()));
    PacketSet inside = source ? space().source(range) : space().destination(range);
    PacketSet after = afterwards(next.pairs(), source);
    PacketSet pairs = source ? after.beforeSource(to) : after.beforeDestination(to);
    PacketSet there = source ? space().source(IpSet.of(to)) : space().destination(IpSet.of(to));
    return untouched(there.or(space().all().minus(inside)), next, labelled(pairs, by, source));
  }

  /// Questions about addresses may now have other answers, and the connection bears that it is translated.
  private PacketSet afterwards(PacketSet next, boolean source) {
    PacketSet pairs = changes.given(next, LeafSets.translated(!source), true);
    for (String question : ground.content()) {
      if (!question.endsWith(AFTERWARDS) && changes.asked(question)) {
        PacketSet settled = pairs.exists(question);
        if (!settled.equals(pairs)) {
          pairs = changes.replaced(pairs, question, ground.unknownContent(question + AFTERWARDS));
        }
      }
    }
    return pairs;
  }

  private PacketSet labelled(PacketSet pairs, Action.Translate by, boolean source) {
    Labels labels = ground.labels();
    PacketSet labelled = pairs;
    for (Outcome.Accepted outcome : labels.accepted().toList()) {
      PacketSet those = pairs.and(labels.of(outcome));
      Outcome after = outcome.translated(by, source);
      if (!those.isEmpty() && !after.equals(outcome)) {
        labelled = labelled.minus(those).or(those.unlabelled().and(labels.of(after)));
      }
    }
    return labelled;
  }

  private PacketSpace space() {
    return ground.space();
  }
}
