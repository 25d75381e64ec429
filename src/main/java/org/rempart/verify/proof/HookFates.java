package org.rempart.verify.proof;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.PacketFilter;

/// The fates of packets on their whole way through a device, from the last base chain to the first.
record HookFates(Ground ground, PacketFilter filter, Hook way) {
  Fates whole() {
    Fates fates = new Fates(ground.labels().of(Outcome.Accepted.UNCHANGED));
    for (Hook hook : hooks(way).reversed()) {
      fates = before(hook, fates);
    }
    return new Beginning(ground, way).of(fates);
  }

  /// Packets take these hooks one after the other.
  static List<Hook> hooks(Hook way) {
    return switch (way) {
      case INPUT -> List.of(Hook.PREROUTING, Hook.INPUT);
      case FORWARD -> List.of(Hook.PREROUTING, Hook.FORWARD, Hook.POSTROUTING);
      case OUTPUT -> List.of(Hook.OUTPUT, Hook.POSTROUTING);
      case PREROUTING, POSTROUTING -> throw new IllegalArgumentException(
          "every packet takes " + way.text() + " besides input, forward or output; name one of these");
    };
  }

  private Fates before(Hook hook, Fates after) {
    Fates fates = after;
    Fates translated = after;
    boolean nat = false;
    for (PacketFilter.Entry entry : filter.entries(hook).reversed()) {
      boolean first = entry.base().type() == Base.Type.NAT && !nat;
      nat = nat || first;
      translated = first ? fates : translated;
      fates = before(entry, fates, translated);
    }
    return fates;
  }

  /// @param translated of packets that this base chain translates: no other NAT chain of the hook sees them
  private Fates before(PacketFilter.Entry entry, Fates next, Fates translated) {
    Conditions conditions = new Conditions(ground, Stage.of(way, entry.base()));
    ChainFates run = new ChainFates(ground, entry, conditions, next, translated);
    Fates dropped = new Fates(ground.labels().of(new Outcome.Dropped()));
    Fates judged = run.of(entry.chain(), entry.base().acceptsByDefault() ? next : dropped);
    return next.unless(Bounds.exactly(seen(ground.space(), entry)), judged);
  }

  /// The packets for which the kernel calls the base chain.
  static PacketSet seen(PacketSpace space, PacketFilter.Entry entry) {
    PacketSet all = Stream.of(Family.values()).filter(entry.table().families()::contains).map(space::family)
        .reduce(space.none(), PacketSet::or);
    return entry.base().type() == Base.Type.NAT ? all.and(space.state(ConnectionState.NEW)) : all;
  }
}
