package org.rempart.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which zones lie in which. Ends where a site is wrong: at a zone that is not there, or met already.
public final class ZoneNesting {
  private final Map<String, String> inside = new HashMap<>();

  public ZoneNesting(Site site) {
    site.zones().forEach(zone -> zone.inside().ifPresent(outer -> inside.put(zone.name(), outer)));
  }

  /// The zones around a zone, the innermost first; for a loop, each of its zones once.
  public List<String> around(String zone) {
    List<String> around = new ArrayList<>();
    Optional<String> next = outer(zone);
    while (next.isPresent() && !around.contains(next.get())) {
      around.add(next.get());
      next = next.flatMap(this::outer);
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

  private Optional<String> outer(String zone) {
    return Optional.ofNullable(inside.get(zone));
  }
}
