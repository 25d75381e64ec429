package org.rempart.verify.proof;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rempart.net.ConnectionState;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Condition;

/// What is known of a packet as it comes: it has no mark yet, and unless its connection existed before, nothing of that
/// was translated, marked or replied to. What an older connection remembers is not known.
record Beginning(Ground ground, Hook way) {
  Fates of(Fates fates) {
    PacketSpace space = ground.space();
    PacketSet pairs = way == Hook.OUTPUT ? fates.pairs() : unmarked(false, fates.pairs());
    PacketSet fresh = space.state(ConnectionState.NEW);
    PacketSet alone = space.state(ConnectionState.INVALID, ConnectionState.UNTRACKED);
    PacketSet older = pairs.minus(fresh).minus(alone);
    PacketSet unknown = forgotten(pairs.minus(older));
    return new Fates(older.or(fresh(unknown.and(fresh))).or(alone(unknown.and(alone))));
  }

  private PacketSet forgotten(PacketSet pairs) {
    Changes changes = new Changes(ground);
    PacketSet known = unmarked(true, pairs);
    for (String question : List.of(LeafSets.REPLY, LeafSets.translated(true), LeafSets.translated(false))) {
      known = changes.given(known, question, false);
    }
    return known;
  }

  /// The first packet of a connection is that of which `Originally` speaks.
  private PacketSet fresh(PacketSet pairs) {
    Conditions asItCame = new Conditions(ground, Stage.first(way));
    PacketSet known = pairs;
    for (Map.Entry<String, Condition> original : ground.originals().entrySet()) {
      known = new Changes(ground).replaced(known, original.getKey(), asItCame.of(original.getValue()).may());
    }
    return known;
  }

  private PacketSet alone(PacketSet pairs) {
    PacketSet known = pairs;
    for (String question : ground.originals().keySet()) {
      known = known.given(question, false);
    }
    return known;
  }

  private PacketSet unmarked(boolean connection, PacketSet pairs) {
    Changes changes = new Changes(ground);
    return IntStream.range(0, Integer.SIZE).boxed().reduce(pairs,
        (known, bit) -> changes.given(known, Traits.mark(connection, bit), false), (_, last) -> last);
  }
}
