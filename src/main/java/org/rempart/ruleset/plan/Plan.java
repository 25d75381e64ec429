package org.rempart.ruleset.plan;

import java.util.List;
import java.util.Optional;
import org.rempart.policy.Intent;
import org.rempart.site.Names;

/// The policy as one device enforces it. Translations, protections and dynamic sets are in the intent.
///
/// @param pairs in the order of the zones in the site, the device itself last; only those that the device judges
public record Plan(Intent intent, List<PairPlan> pairs) {
  static final List<PlanPass> PASSES = List.of(new Paths(), new Hidden(), new Partition());

  public Plan {
    pairs = List.copyOf(pairs);
  }

  /// Same intent, same plan.
  public static Plan of(Intent intent) {
    Plan plan = new Plan(intent, List.of());
    for (PlanPass pass : PASSES) {
      plan = pass.apply(plan);
    }
    return plan;
  }

  /// @param from a zone, or [Names#FIREWALL] for the device itself
  /// @param to as `from`
  public Optional<PairPlan> pair(String from, String to) {
    return pairs.stream().filter(pair -> pair.from().equals(from) && pair.to().equals(to)).findFirst();
  }

  /// Whether the device stands between zones; else it is a host that guards itself, and forwards nothing.
  public boolean forwards() {
    return intent.firewall().role().forwards();
  }
}
