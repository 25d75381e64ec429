package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.PacketFilter;

/// Filters as large as the largest in the wild.
class ProofScaleTest {
  private static final int RULES = 5_000;
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final ManyRules draw = new ManyRules(new Random(seed));

  @Test
  void thousands_of_rules_are_proved() {
    for (PacketFilter filter : List.of(draw.filter(RULES), draw.flat(RULES), draw.filter(RULES), draw.flat(RULES))) {
      long before = System.nanoTime();
      Ground ground = new Ground(List.of(filter), Scope.USUAL);
      Conditions conditions = new Conditions(ground, new Stage(true, true, true));
      filter.tables().getFirst().chains().forEach(c -> c.rules().forEach(r -> conditions.of(r.condition())));
      System.out.println("  conditions " + (System.nanoTime() - before) / 1_000_000 + " ms " + ground.space().size());
      long start = System.nanoTime();
      Verdicts verdicts = new Proof(List.of(filter), Scope.USUAL).of(filter, Hook.FORWARD);
      PacketSet accepted = verdicts.accepted().may();
      System.out.printf("proof of %d rules: seed %d, %d ms, %s packets, %d nodes%n", RULES, seed,
          (System.nanoTime() - start) / 1_000_000, accepted.share(), verdicts.ground().space().size());
      assertThat(accepted.isEmpty()).isFalse();
    }
  }
}
