package org.rempart.verify.proof;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.InterfacePattern;

/// The interfaces that some filters tell apart: those they name, and for each pattern one that stands for all others
/// that it holds and no longer pattern does; `eth*` is any of them that has no name here.
record Interfaces(List<String> names, List<String> beginnings) {
  static Interfaces of(Collection<InterfacePattern> patterns, Collection<String> known) {
    Set<String> names = new TreeSet<>(known);
    Set<String> beginnings = new TreeSet<>();
    for (InterfacePattern pattern : patterns) {
      (pattern.beginning() ? beginnings : names).add(pattern.text());
    }
    beginnings.remove("");
    return new Interfaces(List.copyOf(names), List.copyOf(beginnings));
  }

  /// For [PacketSpace].
  List<String> all() {
    return Stream.concat(names.stream(), beginnings.stream().map(Interfaces::others)).toList();
  }

  String[] matching(InterfacePattern pattern) {
    Stream<String> others = beginnings.stream()
        .filter(beginning -> pattern.beginning() && beginning.startsWith(pattern.text())).map(Interfaces::others);
    Stream<String> rest = any(pattern) ? Stream.of(PacketSpace.OTHER_INTERFACE) : Stream.of();
    return Stream.of(names.stream().filter(pattern::matches), others, rest).flatMap(one -> one)
        .toArray(String[]::new);
  }

  /// The one that stands for an interface of this name.
  String standIn(String name) {
    return names.contains(name)
        ? name
        : beginnings.stream().filter(name::startsWith).max(Comparator.comparingInt(String::length))
            .map(Interfaces::others).orElse(PacketSpace.OTHER_INTERFACE);
  }

  /// Whether any interface matches.
  static boolean any(InterfacePattern pattern) {
    return pattern.beginning() && pattern.text().isEmpty();
  }

  private static String others(String beginning) {
    return beginning + "*";
  }
}
