package org.rempart.verify.iptables;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All matches that are understood. A new one is a row of its group.
final class Matches {
  private static final Map<String, Match> BY_NAME = Stream.of(PortMatches.all(), IcmpMatches.all(),
      ConnectionMatches.all(), AddressMatches.all(), HeaderMatches.all(), TimeMatch.all(), RouteMatches.all(),
      UntoldMatches.all()).flatMap(List::stream)
      .collect(Collectors.toUnmodifiableMap(Match::name, Function.identity()));

  private Matches() {}

  static Optional<Match> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  static String listed() {
    return BY_NAME.keySet().stream().sorted().collect(Collectors.joining(", "));
  }
}
