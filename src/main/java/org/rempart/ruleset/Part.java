package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.policy.ResolvedRule;
import org.rempart.ruleset.level.Box;
import org.rempart.ruleset.level.Layered;
import org.rempart.ruleset.level.ServiceBox;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.ruleset.plan.PlannedRule;

/// A policy rule in one pair of zones, with one way to be meant on each side.
record Part(ResolvedRule rule, SideMatch source, SideMatch destination) {
  /// More boxes than this say less than a rule with two sets of addresses does.
  private static final int BOXES = 256;

  private record Ends(Optional<IpRange> source, Optional<IpRange> destination) {}

  static List<Part> of(PairPlan pair, PlannedRule planned) {
    List<SideMatch> sources = pair.fromFirewall()
        ? SideMatch.ofDevice(planned.source())
        : SideMatch.ofZone(planned.source(), pair.sources());
    List<SideMatch> destinations = pair.toFirewall()
        ? SideMatch.ofDevice(planned.destination())
        : SideMatch.ofZone(planned.destination(), pair.destinations());
    return sources.stream()
        .flatMap(from -> destinations.stream().map(to -> new Part(planned.rule(), from, to))).toList();
  }

  /// Whether members of dynamic sets are meant, or are not.
  boolean asksSets() {
    return Stream.of(source, destination).anyMatch(side -> side.in().isPresent() || !side.notIn().isEmpty());
  }

  /// Certain if nothing but addresses and services tells whether it decides, and a map can hold it.
  Layered<Part> layered() {
    List<ServiceBox> services = ServiceBox.of(rule.traffic());
    List<Ends> ends = ends(source.addresses(), destination.addresses());
    boolean few = (long) ends.size() * services.size() <= BOXES;
    List<Box> boxes = (few ? ends : List.of(new Ends(Optional.empty(), Optional.empty()))).stream()
        .flatMap(pair -> services.stream().map(service -> new Box(pair.source, pair.destination, service)))
        .filter(Box::exists).toList();
    return new Layered<>(this, boxes, few && rule.unconditional() && source.plain() && destination.plain());
  }

  private static List<Ends> ends(AddressMatch source, AddressMatch destination) {
    if (AddressMatch.both(source, destination).equals(List.of(FamilyMatch.ANY))) {
      return List.of(new Ends(Optional.empty(), Optional.empty()));
    }
    List<Ends> ends = new ArrayList<>();
    for (Family family : Family.values()) {
      List<Optional<IpRange>> from = ranges(source, family);
      List<Optional<IpRange>> to = ranges(destination, family);
      if (from.equals(List.of(Optional.empty())) && to.equals(from)) {
        to = explicit(destination, family); // something must tell the family
      }
      for (Optional<IpRange> here : from) {
        to.forEach(there -> ends.add(new Ends(here, there)));
      }
    }
    return ends;
  }

  private static List<Optional<IpRange>> ranges(AddressMatch match, Family family) {
    return match.always(family) && !match.never(family) ? List.of(Optional.empty()) : explicit(match, family);
  }

  private static List<Optional<IpRange>> explicit(AddressMatch match, Family family) {
    return match.common(family).ranges().stream().map(Optional::of).toList();
  }
}
