package org.rempart.site;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names that have names as members, and those among them that contain themselves.
public record Loops(Map<String, List<String>> members) {
  public Loops {
    members = Map.copyOf(members);
  }

  public List<String> all() {
    return members.keySet().stream().filter(this::containsItself).sorted().toList();
  }

  public boolean containsItself(String name) {
    return reaches(name, name, new HashSet<>());
  }

  private boolean reaches(String from, String wanted, Set<String> seen) {
    return members.getOrDefault(from, List.of()).stream()
        .anyMatch(member -> member.equals(wanted) || (seen.add(member) && reaches(member, wanted, seen)));
  }
}
