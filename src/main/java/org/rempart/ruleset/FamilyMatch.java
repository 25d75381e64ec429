package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;

/// Address matches that hold in one family only, or, without any, in both.
///
/// @param family empty if packets of both match
record FamilyMatch(Optional<Family> family, List<Match> matches) {
  static final FamilyMatch ANY = new FamilyMatch(Optional.empty(), List.of());

  /// Addresses tell the family; where none are matched, it is matched itself.
  static FamilyMatch of(Family family, List<Match> matches) {
    return new FamilyMatch(Optional.of(family), matches.isEmpty() ? List.of(itself(family)) : matches);
  }

  boolean allows(Family wanted) {
    return family.isEmpty() || family.get() == wanted;
  }

  /// Whether nothing but the family is matched.
  boolean bare() {
    return matches.stream().allMatch(match -> match.key().contains(Field.NFPROTO));
  }

  /// The same, in this family alone.
  FamilyMatch only(Family wanted) {
    return family.isPresent() ? this : of(wanted, matches);
  }

  List<Match> and(Match... more) {
    List<Match> all = new ArrayList<>(matches);
    all.addAll(List.of(more));
    return all;
  }

  static Match itself(Family family) {
    return Match.is(Field.NFPROTO, family == Family.IPV4 ? "ipv4" : "ipv6");
  }
}
