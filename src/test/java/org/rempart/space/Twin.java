package org.rempart.space;

/// The same packets in both engines.
record Twin(PacketSet set, BoxSet boxes) {
  Twin and(Twin other) {
    return new Twin(set.and(other.set), boxes.and(other.boxes));
  }

  Twin or(Twin other) {
    return new Twin(set.or(other.set), boxes.or(other.boxes));
  }

  Twin minus(Twin other) {
    return new Twin(set.minus(other.set), boxes.minus(other.boxes));
  }

  Twin not() {
    return new Twin(set.not(), boxes.not());
  }
}
