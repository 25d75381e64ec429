package org.rempart.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which zones lie in which. Ends where a site is wrong: at a zone that is not there, or met already.
public final class ZoneNesting {
  private final Map<String, String> inside = new HashMap<>();
  private final Map<String, List<String>> inner = new LinkedHashMap<>();

  public ZoneNesting(Site site) {
    site.zones().forEach(zone -> {
      inner.put(zone.name(), new ArrayList<>());
      zone.inside().ifPresent(outer -> inside.put(zone.name(), outer));
    });
    inner.keySet().forEach(zone -> outer(zone).ifPresent(outer -> inner.getOrDefault(outer, List.of()).add(zone)));
  }

  /// The zones around a zone, the innermost first; for a loop, each of its zones once.
  public List<String> around(String zone) {
    List<String> around = new ArrayList<>();
    Optional<String> next = named(zone);
    while (next.isPresent() && !around.contains(next.get())) {
      around.add(next.get());
      next = next.flatMap(this::named);
    }
    return List.copyOf(around);
  }

  /// Whether a zone lies inside itself.
  public boolean loops(String zone) {
    return around(zone).contains(zone);
  }

  /// Whether two zones are one, or one lies in the other.
  public boolean related(String one, String other) {
    return one.equals(other) || around(one).contains(other) || around(other).contains(one);
  }

  /// The zone in which another lies with none between; empty for an outermost one, and for one of a loop.
  public Optional<String> outer(String zone) {
    return named(zone).filter(outer -> inner.containsKey(outer) && !loops(zone));
  }

  /// The zones that lie in a zone with none between, in the order of the site.
  public List<String> inner(String zone) {
    return List.copyOf(inner.getOrDefault(zone, List.of()));
  }

  /// The zones that lie in no other, in the order of the site.
  public List<String> outermost() {
    return inner.keySet().stream().filter(zone -> outer(zone).isEmpty()).toList();
  }

  /// All zones, each before those in it and these before the next beside it.
  public List<String> outermostFirst() {
    return outermost().stream().flatMap(zone -> within(zone).stream()).toList();
  }

  /// A zone and all that lie in it, each before those in it.
  public List<String> within(String zone) {
    return Stream.concat(Stream.of(zone), inner(zone).stream().flatMap(one -> within(one).stream())).toList();
  }

  private Optional<String> named(String zone) {
    return Optional.ofNullable(inside.get(zone));
  }
}
