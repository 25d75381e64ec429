package org.rempart.verify.walk;

import java.util.Optional;
import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.net.IpRange;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Passage;

/// A packet as it is at one moment of its way.
///
/// @param came as it entered
/// @param flow with what was translated so far
/// @param source what the source is now; empty if it is that of an interface
/// @param to whether its destination was translated
record Seen(Passage came, Hook hook, Flow flow, Optional<IpRange> source, ConnectionState state, boolean to,
    int mark, int connectionMark) {
  static Seen of(Passage came) {
    return new Seen(came, came.hook(), came.flow(),
        Optional.of(new IpRange(came.flow().source(), came.flow().source())), came.state(), false, came.mark(), 0);
  }

  Seen at(Hook next) {
    return new Seen(came, next, flow, source, state, to, mark, connectionMark);
  }

  /// A translation to what is there already is none: the kernel does not note it (`nf_nat_setup_info` in Linux).
  Seen withFlow(Flow changed) {
    return new Seen(came, hook, changed, source, state, to || !changed.equals(flow), mark, connectionMark);
  }

  /// To an address of the device itself, whichever it is.
  Seen redirected(Flow changed) {
    return new Seen(came, hook, changed, source, state, true, mark, connectionMark);
  }

  Seen withSource(Optional<IpRange> changed) {
    return new Seen(came, hook, flow, changed, state, to, mark, connectionMark);
  }

  Seen untracked() {
    return new Seen(came, hook, flow, source, ConnectionState.UNTRACKED, to, mark, connectionMark);
  }

  Seen marked(int changed) {
    return new Seen(came, hook, flow, source, state, to, changed, connectionMark);
  }

  Seen markedConnection(int changed) {
    return new Seen(came, hook, flow, source, state, to, mark, changed);
  }

  /// Whether all that the packet's connection did before is known, as this is its beginning.
  boolean first() {
    return state == ConnectionState.NEW;
  }

  /// Whether a connection could have done anything before.
  boolean alone() {
    return !state.tracked();
  }
}
