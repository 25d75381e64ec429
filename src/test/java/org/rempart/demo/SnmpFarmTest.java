package org.rempart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rempart.site.Site;

/// Asked by net-snmp's own programs.
class SnmpFarmTest {
  private static final String[] V2C = {"-v2c", "-c", "demo"};
  private static final String[] V3 = {"-v3", "-l", "authPriv", "-u", "demo", "-a", "SHA-256", "-A",
      "demo-authentication", "-x", "AES", "-X", "demo-privacy"};
  private static final String IF_X_TABLE = "1.3.6.1.2.1.31.1.1.1";
  private final Site site = DemoSite.document(_ -> Optional.empty(), _ -> Optional.empty()).site();
  private final SnmpFarm farm = SnmpFarm.start(site,
      new TrafficCounters(new TrafficModel(1, ZoneOffset.UTC), Gate.OPEN, Clock.systemUTC()), Clock.systemUTC());

  @AfterEach
  void close() {
    farm.close();
  }

  @Test
  void walks_and_bulk_walks_agree_in_v2c_and_v3() throws Exception {
    List<String> walked = names(run("snmpwalk", V2C, "fw1", "1"));
    assertThat(walked).hasSizeGreaterThan(130).contains(".1.3.6.1.2.1.31.1.1.1.6.1");
    assertThat(names(run("snmpbulkwalk", V2C, "fw1", "1"))).isEqualTo(walked);
    assertThat(names(run("snmpbulkwalk", V3, "fw1", "1"))).isEqualTo(walked);
    assertThat(names(run("snmpwalk", V3, "fw1", IF_X_TABLE))).hasSize(8 * 5);
  }

  @Test
  void a_huge_bulk_request_is_answered_as_far_as_the_message_goes() throws Exception {
    String[] huge = {"-v2c", "-c", "demo", "-Cr5000"};
    assertThat(run("snmpbulkget", huge, "fw1", "1.3").lines().count()).isGreaterThan(20);
  }

  @Test
  void tells_its_neighbours() throws Exception {
    assertThat(run("snmpwalk", V3, "fw2", "1.0.8802.1.1.2.1.4.1.1.9")).contains("\"fw1\"", "\"branch-nas\"")
        .doesNotContain("\"lan-db\"");
  }

  @Test
  void answers_no_other_community_and_no_wrong_password() throws Exception {
    assertThat(run("snmpget", new String[]{"-v2c", "-c", "public"}, "fw1", "1.3.6.1.2.1.1.5.0")).contains("Timeout");
    String[] wrong = V3.clone();
    wrong[8] = "wrong-password";
    assertThat(run("snmpget", wrong, "fw1", "1.3.6.1.2.1.1.5.0")).doesNotContain("\"fw1\"");
  }

  private static List<String> names(String walk) {
    return walk.lines().filter(line -> line.startsWith(".1.") && !line.contains("No more variables"))
        .map(line -> line.substring(0, line.indexOf(' '))).toList();
  }

  private String run(String program, String[] options, String device, String oid)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program, "-On", "-t", "2", "-r", "0"));
    command.addAll(List.of(options));
    command.add("127.0.0.1:" + farm.access(device).orElseThrow().port());
    command.add(oid);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
