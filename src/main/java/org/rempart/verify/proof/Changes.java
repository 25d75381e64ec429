package org.rempart.verify.proof;

import java.util.stream.IntStream;
import org.rempart.net.ConnectionState;
import org.rempart.space.Field;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;

/// What later rules say of a packet once it is changed, said of the packet before.
record Changes(Ground ground) {
  Fates beforeMark(boolean connection, int mask, int value, Fates next) {
    PacketSet pairs = next.pairs();
    for (int bit : bits(mask)) {
      pairs = given(pairs, Traits.mark(connection, bit), (value >>> bit & 1) == 1);
    }
    return new Fates(pairs);
  }

  Fates beforeCopy(boolean toConnection, int mask, Fates next) {
    PacketSet pairs = next.pairs();
    for (int bit : bits(mask)) {
      if (asked(Traits.mark(toConnection, bit))) {
        PacketSet set = space().variable(Traits.mark(!toConnection, bit));
        pairs = replaced(pairs, Traits.mark(toConnection, bit), set);
      }
    }
    return new Fates(pairs);
  }

  Fates beforeUntracked(Fates next) {
    return new Fates(next.pairs().and(space().state(ConnectionState.UNTRACKED)).exists(Field.STATE));
  }

  /// The answer to this question is known.
  PacketSet given(PacketSet pairs, String variable, boolean holds) {
    return asked(variable) ? pairs.given(variable, holds) : pairs;
  }

  /// The answer to this question is yes for these packets alone.
  PacketSet replaced(PacketSet pairs, String variable, PacketSet holds) {
    return pairs.given(variable, true).and(holds).or(pairs.given(variable, false).minus(holds));
  }

  /// What nobody asked yet changes nothing.
  boolean asked(String variable) {
    return space().variables().contains(variable);
  }

  private PacketSpace space() {
    return ground.space();
  }

  private static int[] bits(int mask) {
    return IntStream.range(0, Integer.SIZE).filter(bit -> (mask >>> bit & 1) == 1).toArray();
  }
}
