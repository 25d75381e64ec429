package org.rempart.verify.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;

/// The ways of single packets through a device's tables.
public final class Walk {
  /// More open questions than that are not worth telling: two to the tenth ways.
  private static final int MOST_JOURNEYS = 1024;

  private final PacketFilter filter;
  private final Surroundings surroundings;

  public Walk(PacketFilter filter, Surroundings surroundings) {
    this.filter = filter;
    this.surroundings = surroundings;
  }

  /// All that may become of the packet, one journey for each set of assumptions that makes a difference on the way;
  /// 1,024 of them at most.
  public List<Journey> journeys(Passage packet) {
    List<Journey> journeys = new ArrayList<>();
    Optional<Choices> choices = Optional.of(Choices.first());
    while (choices.isPresent() && journeys.size() < MOST_JOURNEYS) {
      journeys.add(journey(packet, choices.get()));
      choices = choices.get().following();
    }
    return journeys;
  }

  private Journey journey(Passage packet, Choices choices) {
    Seen seen = Seen.of(packet);
    List<Step> steps = new ArrayList<>();
    for (Hook hook : way(packet.hook())) {
      seen = seen.at(hook);
      boolean translated = false;
      for (PacketFilter.Entry entry : entries(hook, packet.flow().family())) {
        boolean nat = entry.base().type() == Base.Type.NAT;
        if (nat && (translated || !seen.first())) {
          continue;
        }
        ChainRun run = new ChainRun(entry, surroundings, choices, seen);
        Ending ending = run.end();
        steps.addAll(run.steps());
        seen = run.seen();
        switch (ending) {
          case Ending.Stopped(var verdict) -> {
            return new Journey(verdict, seen.flow(), seen.source(), steps, choices.asked());
          }
          case Ending.Passed(var now) -> translated = now;
        }
      }
    }
    return new Journey(Journey.Verdict.ACCEPTED, seen.flow(), seen.source(),
        steps.isEmpty() ? List.of(nothing(packet.hook())) : steps, choices.asked());
  }

  private static Step nothing(Hook hook) {
    return new Step(hook, "", "", new Origin(0, "no table has a chain here", Optional.empty()), "accept");
  }

  private List<PacketFilter.Entry> entries(Hook hook, Family family) {
    return filter.entries(hook).stream().filter(entry -> entry.table().families().contains(family)).toList();
  }

  private static List<Hook> way(Hook hook) {
    Stream<Hook> before = hook == Hook.OUTPUT ? Stream.of() : Stream.of(Hook.PREROUTING);
    Stream<Hook> after = hook == Hook.INPUT ? Stream.of() : Stream.of(Hook.POSTROUTING);
    return Stream.of(before, Stream.of(hook), after).flatMap(one -> one).toList();
  }
}
