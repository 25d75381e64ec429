package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.Family;
import org.rempart.net.IpSet;

/// Addresses of one direction, as far as they must be matched at all.
///
/// @param wanted the addresses meant
/// @param possible those that packets here can have
record AddressMatch(IpSet wanted, IpSet possible) {
  static final AddressMatch NONE = new AddressMatch(IpSet.ALL, IpSet.ALL);

  boolean never(Family family) {
    return common(family).isEmpty();
  }

  boolean always(Family family) {
    return common(family).equals(possible.only(family));
  }

  /// Nothing to match if all possible addresses are meant.
  List<Match> matches(Family family, Field ip, Field ip6) {
    return always(family)
        ? List.of()
        : List.of(Match.among(family == Family.IPV4 ? ip : ip6,
            common(family).ranges().stream().map(Value.Addresses::new).toList()));
  }

  IpSet common(Family family) {
    return wanted.intersect(possible).only(family);
  }

  /// The matches of both directions together, one list a family that can occur; one empty list if there is
  /// nothing to match in either family. A family without addresses is left out, never widened.
  static List<FamilyMatch> both(AddressMatch source, AddressMatch destination) {
    boolean everything = true;
    List<FamilyMatch> all = new ArrayList<>();
    for (Family family : Family.values()) {
      boolean impossible = source.possible.only(family).isEmpty() || destination.possible.only(family).isEmpty();
      everything &= impossible || (source.always(family) && destination.always(family));
      if (!source.never(family) && !destination.never(family)) {
        List<Match> matches = new ArrayList<>(source.matches(family, Field.IP_SADDR, Field.IP6_SADDR));
        matches.addAll(destination.matches(family, Field.IP_DADDR, Field.IP6_DADDR));
        all.add(FamilyMatch.of(family, matches));
      }
    }
    return everything && !all.isEmpty() ? List.of(FamilyMatch.ANY) : all;
  }
}
