package org.rempart.verify.proof;

import org.rempart.space.PacketSet;

/// Packets for which something may hold, and those for which it must. They differ where the answer can't be told and is
/// not the same each time.
public record Bounds(PacketSet may, PacketSet must) {
  static Bounds exactly(PacketSet packets) {
    return new Bounds(packets, packets);
  }

  Bounds and(Bounds other) {
    PacketSet both = may.and(other.may);
    return new Bounds(both, exact() && other.exact() ? both : must.and(other.must));
  }

  Bounds or(Bounds other) {
    PacketSet either = may.or(other.may);
    return new Bounds(either, exact() && other.exact() ? either : must.or(other.must));
  }

  Bounds not() {
    PacketSet none = must.not();
    return new Bounds(none, exact() ? none : may.not());
  }

  boolean exact() {
    return may.equals(must);
  }
}
