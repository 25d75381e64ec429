package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rempart.policy.Intent;
import org.rempart.site.Names;

/// All ways that packets can take, in order of interface names.
final class Crossings {
  private Crossings() {}

  static List<Crossing> through(Intent intent) {
    List<Crossing> all = new ArrayList<>();
    Set<String> names = intent.reach().behind().keySet();
    names.forEach(in -> names.forEach(out -> all.add(Crossing.of(intent, in, out))));
    return all;
  }

  static List<Crossing> toFirewall(Intent intent) {
    return intent.reach().behind().keySet().stream().map(in -> Crossing.of(intent, in, Names.FIREWALL)).toList();
  }

  static List<Crossing> fromFirewall(Intent intent) {
    return intent.reach().behind().keySet().stream().map(out -> Crossing.of(intent, Names.FIREWALL, out)).toList();
  }
}
