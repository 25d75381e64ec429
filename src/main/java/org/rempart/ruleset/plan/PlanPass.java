package org.rempart.ruleset.plan;

/// One step from intent to plan.
sealed interface PlanPass permits Paths, Hidden, Partition {
  Plan apply(Plan plan);
}
