package org.rempart.verify.proof;

import java.util.List;
import org.rempart.net.Flow;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSpace;
import org.rempart.space.SamplePacket;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;

/// What filters do with all packets there are. Filters that are to be compared belong to one proof, as its sets tell
/// apart what any of them does. Its memory goes with it; for one thread at a time.
public final class Proof {
  private final Ground ground;

  public Proof(List<PacketFilter> filters, Scope scope) {
    ground = new Ground(List.copyOf(filters), scope);
  }

  public PacketSpace space() {
    return ground.space();
  }

  /// @param filter one of those that the proof was made for
  /// @param way input, forward or output
  /// @throws IllegalArgumentException if a chain that a rule jumps to is missing, or leads back to where it came from
  public Verdicts of(PacketFilter filter, Hook way) {
    return new Verdicts(ground, filter, way);
  }

  /// Whether fragments come to the filters one by one: if nothing needs connection tracking.
  boolean fragmented() {
    return !ground.laterFragments().isEmpty();
  }

  /// The packet as one of the space; the questions that no packet answers are answered with no.
  public SamplePacket packet(Passage passage) {
    Flow flow = passage.flow();
    return new SamplePacket(flow.source(), flow.destination(), flow.protocol().number(), flow.sourcePort(),
        flow.destinationPort(), passage.state(), ground.interfaces().standIn(passage.in()),
        ground.interfaces().standIn(passage.out()), Traits.holding(passage));
  }

  /// A packet of the space as one that can be walked (`verify.walk`). An interface that stands for others has the name of
  /// its pattern.
  ///
  /// @param way input, forward or output
  public Passage passage(SamplePacket packet, Hook way) {
    return ground.passage(packet, way);
  }
}
