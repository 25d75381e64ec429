package org.rempart.verify.proof;

import java.util.List;
import java.util.function.Predicate;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.space.SamplePacket;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;

/// What a filter does with all packets that take a hook, said of the packets as they come. Packets of a connection that
/// was there before are an exception: they are said to have the addresses that filter chains see, since the ruleset
/// does not tell how their connection is translated.
public final class Verdicts {
  private final Ground ground;
  private final PacketFilter filter;
  private final Hook way;
  private final Fates fates;

  Verdicts(Ground ground, PacketFilter filter, Hook way) {
    this.ground = ground;
    this.filter = filter;
    this.way = way;
    fates = new HookFates(ground, filter, way).whole();
  }

  /// Of packets of one slice alone.
  Verdicts(Ground ground, PacketFilter filter, Hook way, Slice slice) {
    this.ground = ground;
    this.filter = filter;
    this.way = way;
    fates = new HookFates(ground, filter, way).whole().within(slice.packets(ground.space()));
  }

  public PacketFilter filter() {
    return filter;
  }

  /// Input, forward or output.
  public Hook way() {
    return way;
  }

  /// Those that some packet may have.
  public List<Outcome> outcomes() {
    return ground.labels().outcomes().stream().filter(outcome -> !may(outcome).isEmpty()).toList();
  }

  /// Packets that may have this outcome. Questions that no packet answers are free variables of the set.
  public PacketSet may(Outcome outcome) {
    return fates.with(ground.labels().of(outcome));
  }

  /// Packets that can have no other outcome, likewise.
  public PacketSet must(Outcome outcome) {
    return may(outcome).minus(may(other -> !other.equals(outcome)));
  }

  public PacketSet may(Predicate<Outcome> which) {
    PacketSet may = ground.space().none();
    for (Outcome outcome : ground.labels().outcomes()) {
      may = which.test(outcome) ? may.or(may(outcome)) : may;
    }
    return may;
  }

  /// Packets that are accepted, translated or not, with the questions left open.
  public Bounds accepted() {
    PacketSet may = may(Outcome::accepts);
    return new Bounds(may, may.minus(may(outcome -> !outcome.accepts())));
  }

  /// Packets that are accepted whatever the answers are (must) or with some answers (may).
  public Bounds acceptedWhateverIsUnknown() {
    return settled(accepted());
  }

  Bounds settled(Bounds open) {
    PacketSet may = open.may();
    PacketSet not = open.must().not();
    for (String question : ground.unknown()) {
      may = may.exists(question);
      not = not.exists(question);
    }
    return new Bounds(may, not.not());
  }

  /// The space of the sets.
  public PacketSpace space() {
    return ground.space();
  }

  /// A packet of one of the sets as one that can be walked.
  public Passage passage(SamplePacket packet) {
    return ground.passage(packet, way);
  }

  Ground ground() {
    return ground;
  }

  Fates fates() {
    return fates;
  }
}
