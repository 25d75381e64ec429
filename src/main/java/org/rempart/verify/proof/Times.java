package org.rempart.verify.proof;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Condition;

/// The time at which packets come, where it is left open: free variables that fit together. Who comes since the 27th
/// comes since the 26th, and on one day of the week.
final class Times {
  private final Ground ground;
  private final NavigableSet<Instant> instants = new TreeSet<>();
  private final NavigableSet<LocalTime> hours = new TreeSet<>();

  /// @param leaves all questions of the filters that are compared
  Times(Ground ground, List<Condition> leaves) {
    this.ground = ground;
    for (Condition leaf : leaves) {
      switch (leaf) {
        case Condition.Since(var first) -> instants.add(first);
        case Condition.Before(var end) -> instants.add(end);
        case Condition.Between(var first, var last) -> {
          hours.add(first);
          hours.add(last.plusSeconds(1)); // midnight is the first
        }
        case Condition _ -> {
        }
      }
    }
  }

  PacketSet since(Instant first) {
    PacketSet since = ground.space().none();
    for (Instant later : instants.tailSet(first, true)) {
      since = since.or(ground.unknown("since " + later));
    }
    return since;
  }

  PacketSet on(Set<DayOfWeek> days) {
    PacketSet on = ground.space().none();
    PacketSet others = ground.space().all();
    for (DayOfWeek day : DayOfWeek.values()) {
      PacketSet today = day == DayOfWeek.SUNDAY ? others : others.and(ground.unknown("on " + day));
      on = days.contains(day) ? on.or(today) : on;
      others = others.minus(today);
    }
    return on;
  }

  /// @param last included
  PacketSet between(LocalTime first, LocalTime last) {
    LocalTime end = last.plusSeconds(1);
    PacketSet begun = from(first);
    return end.equals(LocalTime.MIDNIGHT) ? begun : begun.minus(from(end));
  }

  private PacketSet from(LocalTime first) {
    if (first.equals(LocalTime.MIDNIGHT)) {
      return ground.space().all();
    }
    PacketSet from = ground.space().none();
    for (LocalTime later : hours.tailSet(first, true)) {
      from = from.or(ground.unknown("from " + later));
    }
    return from;
  }
}
