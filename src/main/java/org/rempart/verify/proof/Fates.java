package org.rempart.verify.proof;

import org.rempart.space.PacketSet;

/// What may become of each packet: pairs of a packet and the label of an outcome. A packet of several pairs depends on
/// what can't be told.
record Fates(PacketSet pairs) {
  /// Where the condition holds, `then`; else these; where it may or may not, both.
  Fates unless(Bounds condition, Fates then) {
    return new Fates(then.pairs.and(condition.may()).or(pairs.minus(condition.must())));
  }

  Fates or(Fates other) {
    return new Fates(pairs.or(other.pairs));
  }

  /// The packets that may have this label.
  PacketSet with(PacketSet label) {
    return pairs.and(label).unlabelled();
  }

  /// Packets of that label have the fates that `next` says.
  Fates then(int label, Fates next) {
    return new Fates(pairs.onward(label, next.pairs));
  }

  Fates within(PacketSet packets) {
    return new Fates(pairs.and(packets));
  }
}
