package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rempart.verify.proof.Rules.addresses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

class ServiceMatrixTest {
  private static final Action ACCEPT = new Action.Accept();
  private static final Scope ANY_INTERFACE = new Scope(List.of(), true, Scope.USUAL.surroundings());
  /// Real rulesets are not part of the project; where they lie is said when the tests are run.
  private static final Path RULESETS = Path.of(System.getProperty("rempart.shared", "none"), "data", "rulesets");

  @Test
  void addresses_treated_alike_are_one_class() {
    ServiceMatrix matrix = ServiceMatrix.may(verdicts(Rules.rule(ACCEPT, Rules.source("10.0.0.0/24"),
        Rules.destination("10.0.1.1", "10.0.2.1"), Rules.tcp(22))), ssh());
    assertThat(matrix.classes()).hasSize(3).contains(addresses("10.0.0.0/24"), addresses("10.0.1.1", "10.0.2.1"));
    assertThat(matrix.edges()).containsExactly(new ServiceMatrix.Edge(1, 2));
  }

  @Test
  void an_interface_is_unknown_each_time_it_is_asked_for() {
    Condition eth0 = new Condition.Entering(new InterfacePattern("eth0", false));
    Verdicts verdicts = verdicts(Rules.rule(new Action.Drop(), eth0), Rules.rule(ACCEPT, eth0, Rules.tcp(22)));
    assertThat(ServiceMatrix.may(verdicts, ssh()).edges()).hasSize(1);
    assertThat(ServiceMatrix.must(verdicts, ssh()).edges()).isEmpty();
  }

  @Test
  void what_must_pass_passes_whatever_is_not_known() {
    Condition limit = new Condition.Unclear("limit 3/second", false);
    Verdicts verdicts = verdicts(Rules.rule(ACCEPT, Rules.tcp(22), limit, Rules.source("10.0.0.1")),
        Rules.rule(ACCEPT, Rules.tcp(22), Rules.source("10.0.0.2")));
    assertThat(ServiceMatrix.may(verdicts, ssh()).classes()).contains(addresses("10.0.0.1", "10.0.0.2"));
    ServiceMatrix must = ServiceMatrix.must(verdicts, ssh());
    assertThat(must.classes()).hasSize(2).contains(addresses("10.0.0.2"));
    assertThat(must.edges()).containsExactly(new ServiceMatrix.Edge(1, 0), new ServiceMatrix.Edge(1, 1));
  }

  static boolean rulesets() {
    return Files.isDirectory(RULESETS);
  }

  @Test
  @EnabledIf("rulesets")
  void the_simple_rules_of_real_rulesets_give_the_classes_of_a_verified_analyser() throws IOException {
    try (Stream<Path> files = Files.list(RULESETS.resolve("oracle"))) {
      for (Path file : files.sorted().toList()) {
        Oracle oracle = Oracle.parse(Files.readAllLines(file));
        long start = System.nanoTime();
        Verdicts verdicts = verdicts(oracle.rules().toArray(Rule[]::new));
        for (var answer : oracle.answers().entrySet()) {
          ServiceMatrix matrix = ServiceMatrix.may(verdicts,
              new ServiceMatrix.Asked(Family.IPV4, Protocol.TCP, 10_000, answer.getKey()));
          assertThat(matrix.classes()).as("%s, port %s", file, answer.getKey()).isEqualTo(answer.getValue().classes());
          assertThat(Set.copyOf(matrix.edges())).as("%s", file).isEqualTo(answer.getValue().edges());
        }
        System.out.printf("matrix: %s, %d rules, ports %s, %d ms, %d nodes%n", file.getFileName(),
            oracle.rules().size(), oracle.answers().keySet(), (System.nanoTime() - start) / 1_000_000,
            verdicts.space().size());
      }
    }
  }

  private static Verdicts verdicts(Rule... rules) {
    PacketFilter filter = Rules.filter(Rules.base(Hook.FORWARD, false, rules));
    return new Proof(List.of(filter), ANY_INTERFACE).of(filter, Hook.FORWARD);
  }

  private static ServiceMatrix.Asked ssh() {
    return new ServiceMatrix.Asked(Family.IPV4, Protocol.TCP, ServiceMatrix.Asked.SOURCE_PORT, 22);
  }
}
