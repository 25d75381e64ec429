package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.PacketFilter;

/// Filters as large as the largest in the wild.
class ProofScaleTest {
  private static final int RULES = 5_000;
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final ManyRules draw = new ManyRules(new Random(seed));

  @Test
  void thousands_of_rules_are_proved() {
    for (PacketFilter filter : List.of(draw.filter(RULES), draw.flat(RULES))) {
      long start = System.nanoTime();
      Verdicts verdicts = new Proof(List.of(filter), Scope.USUAL).of(filter, Hook.FORWARD);
      PacketSet accepted = verdicts.accepted().may();
      tell("proof", start, verdicts.space());
      assertThat(accepted.isEmpty()).isFalse();
    }
  }

  @Test
  void ten_rules_that_go_are_found_among_thousands() {
    PacketFilter before = draw.filter(RULES);
    PacketFilter after = ManyRules.without(before, 10);
    long start = System.nanoTime();
    Proof proof = new Proof(List.of(before, after), Scope.USUAL);
    Comparison comparison = new Comparison(proof.of(before, Hook.FORWARD), proof.of(after, Hook.FORWARD));
    tell("both", start, proof.space());
    List<Difference> differences = comparison.differences(20);
    tell("comparison, " + differences.size() + " boxes", start, proof.space());
    assertThat(differences).isNotEmpty();
  }

  private void tell(String what, long start, PacketSpace space) {
    System.out.printf("%s of %d rules: seed %d, %d ms, %d nodes%n", what, RULES, seed,
        (System.nanoTime() - start) / 1_000_000, space.size());
  }
}
