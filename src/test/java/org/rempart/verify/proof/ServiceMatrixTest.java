package org.rempart.verify.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rempart.verify.proof.Rules.addresses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rempart.SharedData;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.RulesetText;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;

class ServiceMatrixTest {
  private static final Action ACCEPT = new Action.Accept();

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

  /// How the files with the answers name the rulesets.
  private static final Map<String, String> DUMPS = Map.of("TUM_Net__", "university/", "config_memphis_testbed__",
      "memphis/", "configs_synology_diskstation_ds414__", "synology/", "docker_topos__", "docker/",
      "medium-sized-company__", "medium-company/");

  @Test
  void real_rulesets_give_the_classes_of_a_verified_analyser() throws IOException, RulesetError {
    Path rulesets = SharedData.at("data/rulesets");
    try (Stream<Path> files = Files.list(rulesets.resolve("oracle"))) {
      for (Path file : files.sorted().toList()) {
        Matcher name = Pattern.compile("(.*?__)(.*)\\.([A-Z]+)\\.txt").matcher(file.getFileName().toString());
        assertThat(name.matches()).as("%s", file).isTrue();
        PacketFilter dump = RulesetText
            .read(Files.readString(rulesets.resolve(DUMPS.get(name.group(1)) + name.group(2))), Family.IPV4);
        Hook hook = Hook.valueOf(name.group(3));
        PacketFilter filter = dump.at(hook);
        Verdicts verdicts = new Proof(List.of(filter), Scope.ADDRESSES).of(filter, hook);
        for (var answer : Oracle.parse(Files.readAllLines(file)).answers().entrySet()) {
          ServiceMatrix matrix = ServiceMatrix.may(verdicts,
              new ServiceMatrix.Asked(Family.IPV4, Protocol.TCP, 10_000, answer.getKey()));
          assertThat(matrix.classes()).as("%s, port %s", file, answer.getKey()).isEqualTo(answer.getValue().classes());
          assertThat(Set.copyOf(matrix.edges())).as("%s", file).isEqualTo(answer.getValue().edges());
        }
      }
    }
  }

  private static Verdicts verdicts(Rule... rules) {
    PacketFilter filter = Rules.filter(Rules.base(Hook.FORWARD, false, rules));
    return new Proof(List.of(filter), Scope.ADDRESSES).of(filter, Hook.FORWARD);
  }

  private static ServiceMatrix.Asked ssh() {
    return new ServiceMatrix.Asked(Family.IPV4, Protocol.TCP, ServiceMatrix.Asked.SOURCE_PORT, 22);
  }
}
