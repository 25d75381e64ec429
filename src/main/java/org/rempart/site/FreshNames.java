package org.rempart.site;

import java.util.List;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Short names that nothing in a site has yet.
final class FreshNames {
  private static final int LONGEST = 32;

  private FreshNames() {}

  /// `stem`, or `stem2`, `stem3` ...
  static String object(Site site, String stem) {
    Set<String> taken = site.ends().collect(Collectors.toSet());
    return numbered(plain(stem), "", 1, name -> !taken.contains(name));
  }

  /// The ids of all rules of a site.
  static Set<String> rules(Site site) {
    return Stream.concat(site.policy().stream().map(PolicyRule::id), site.nat().stream().map(NatRule::id))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /// An id such as `lan-dmz-1` for a rule between two ends.
  static String rule(Set<String> taken, List<String> from, List<String> to) {
    return numbered(plain(part(from) + "-" + part(to)), "-", 0, name -> !taken.contains(name));
  }

  private static String part(List<String> ends) {
    String first = ends.getFirst();
    return first.length() > 12 ? first.substring(0, 12) : first;
  }

  private static String plain(String stem) {
    String plain = stem.replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("-{2,}", "-");
    return Character.isLetter(plain.charAt(0)) ? plain : "r" + plain;
  }

  /// @param bare the number that is not written
  private static String numbered(String stem, String separator, int bare, Predicate<String> free) {
    for (int number = 1;; number++) {
      String end = number == bare ? "" : separator + number;
      String name = stem.substring(0, Math.min(stem.length(), LONGEST - end.length())) + end;
      if (free.test(name)) {
        return name;
      }
    }
  }
}
