package org.rempart.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rempart.SharedData;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;

/// Every ruleset from the wild is read whole.
class DumpsTest {
  static List<Path> rulesets() throws IOException {
    try (Stream<Path> files = Files.walk(SharedData.at("data/rulesets"))) {
      return files.filter(Files::isRegularFile).filter(DumpsTest::isRuleset).sorted().toList();
    }
  }

  private static boolean isRuleset(Path file) {
    String name = file.getFileName().toString();
    return !name.contains("info") && !name.contains("SOURCES") && !name.contains("ip_addr") && !name.contains("ipaddr")
        && !name.contains("ip-addr") && !name.contains("ip-route") && !name.contains("ferm.txt")
        && !file.toString().contains("/oracle/");
  }

  @ParameterizedTest
  @MethodSource("rulesets")
  void is_read_whole(Path file) throws IOException, RulesetError {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    PacketFilter filter = RulesetText.read(text);
    long rules = filter.tables().stream().flatMap(table -> table.chains().stream())
        .mapToLong(chain -> chain.rules().size()).sum();
    long lines = text.lines().filter(line -> line.strip().matches("(\\[\\d+:\\d+] )?-[AI] .*")).count();
    if (lines > 0) {
      assertThat(rules).isEqualTo(lines);
    }
    assertThat(rules).isPositive();
  }

  @Test
  void there_are_as_many_as_ever() throws IOException {
    assertThat(rulesets()).hasSize(27);
  }
}
