package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.cli.Output;
import org.rempart.cli.Program;

/// Query, proof and comparison, as they are typed.
class ProofCommandsTest {
  private static final String SITE = "src/test/resources/lab-site";
  private static final String RULESET = """
      table inet t {
        chain f {
          type filter hook forward priority 0; policy drop;
          iifname "lan" tcp dport { 22, 80 } accept comment "shops"
          limit rate 5/second accept
        }
      }
      """;
  private static final int DONE = 0;
  private static final int FINDING = 1;
  private static final int WRONG = 2;

  @TempDir
  private Path directory;

  private record Said(int exitCode, String text, String problems) {}

  @Test
  void a_packet_is_followed_through_a_site() {
    Said said = rempart("query", SITE, "--from=198.51.100.7", "--to=203.0.113.2", "--service=tcp/8080");
    assertThat(said.exitCode()).isEqualTo(DONE);
    assertThat(said.text()).startsWith("accepted: 198.51.100.7 -> 203.0.113.2 tcp/8080, new")
        .contains("fw1 forward  eth-wan -> eth-dmz", "[n:pub-www-alt] => dnat to 10.0.10.10:80", "[r:www] => accept");
    assertThat(rempart("query", SITE, "--from=198.51.100.7", "--to=10.0.20.20", "--service=ssh").exitCode())
        .isEqualTo(FINDING);
  }

  @Test
  void in_a_ruleset_what_the_packet_does_not_tell_is_assumed_both_ways() throws Exception {
    Said said = rempart("query", file("a.nft", RULESET), "--from=10.0.0.1", "--to=10.1.0.1", "--service=tcp/443",
        "--in=lan", "--out=wan");
    assertThat(said.exitCode()).isEqualTo(FINDING);
    assertThat(said.text()).startsWith("depends").contains("accepted if “limit rate 5", "dropped if not “limit");
    assertThat(rempart("query", file("a.nft", RULESET), "--from=10.0.0.1", "--to=10.1.0.1", "--service=http",
        "--in=lan", "--out=wan", "--json").text()).contains("\"verdict\":\"accepted\"", "\"line\":4",
            "\"comment\":\"shops\"");
  }

  @Test
  void each_firewall_is_proved() {
    Said said = rempart("prove", SITE);
    assertThat(said.exitCode()).isEqualTo(DONE);
    assertThat(said.text()).isEqualToIgnoringNewLines("fw1: proved: equal\nfw2: proved: equal\n");
    assertThat(rempart("prove", SITE, "--firewall=fw1", "--json").text())
        .contains("{\"firewall\":\"fw1\",\"against\":\"compiled\",\"proved\":true,\"differences\":[]}");
  }

  private static final String OLD_ROUTER = """
      *filter
      :INPUT ACCEPT [0:0]
      :FORWARD DROP [0:0]
      -A FORWARD -s 10.0.0.0/24 -d 192.0.2.10/32 -p tcp -m tcp --dport 22 -j ACCEPT
      -A FORWARD -i eth0 -s 10.0.0.7/32 -p tcp -m tcp --dport 22 -j DROP
      -A FORWARD -s 10.0.0.8/32 -d 192.0.2.10/32 -p tcp -m tcp --dport 22 -j ACCEPT
      COMMIT
      """;

  @Test
  void who_may_reach_whom_is_told_in_classes() throws Exception {
    String file = file("save", OLD_ROUTER);
    assertThat(rempart("matrix", file, "--service=ssh", "--json").text()).isEqualTo(
        "{\"classes\":[{\"representative\":\"0.0.0.0\",\"members\":[\"0.0.0.0-9.255.255.255\","
            + "\"10.0.1.0-192.0.2.9\",\"192.0.2.11-255.255.255.255\"]},{\"representative\":\"10.0.0.0\",\"members\":["
            + "\"10.0.0.0-10.0.0.255\"]},{\"representative\":\"192.0.2.10\",\"members\":[\"192.0.2.10-192.0.2.10\"]}],"
            + "\"edges\":[[1,2]]}\n");
    assertThat(rempart("matrix", file, "--service=tcp/25").text()).startsWith("0  reaches nobody");
    assertThat(rempart("matrix", file, "--service=nonsense").exitCode()).isEqualTo(WRONG);
  }

  @Test
  void rules_that_do_nothing_are_told_with_the_reason() throws Exception {
    Said said = rempart("anomalies", file("save", OLD_ROUTER));
    assertThat(said.exitCode()).isEqualTo(FINDING);
    assertThat(said.text()).contains("filter FORWARD line 6: redundant",
        "because of line 4: -A FORWARD -s 10.0.0.0/24");
    assertThat(rempart("anomalies", file("save", OLD_ROUTER), "--correlated").text()).contains("line 5: correlated");
  }

  @Test
  void an_interface_that_lets_strangers_in_is_told() throws Exception {
    Said said = rempart("spoofing", file("save", OLD_ROUTER), "--interfaces", "eth0=10.0.0.0/24", "ppp0=0.0.0.0/0");
    assertThat(said.exitCode()).isEqualTo(FINDING);
    assertThat(said.text()).contains("ppp0 lets in (forward): 10.0.0.0/24");
    assertThat(rempart("spoofing", file("save", OLD_ROUTER), "--interfaces", "eth0").exitCode()).isEqualTo(WRONG);
  }

  @Test
  void a_change_is_told_by_what_it_means() throws Exception {
    String before = file("a.nft", RULESET.replace("    limit rate 5/second accept\n", ""));
    String after = file("b.nft",
        RULESET.replace("    limit rate 5/second accept\n", "").replace("22, 80", "22, 80, 81"));
    Said said = rempart("diff", before, after);
    assertThat(said.exitCode()).isEqualTo(FINDING);
    assertThat(said.text()).contains("now allowed: any -> any  tcp/81  if in lan", "[forward, risk medium]",
        "before: drop by",
        "after: accept by [shops]");
    assertThat(rempart("diff", after, before).text()).contains("now cut: any -> any  tcp/81");
    Said same = rempart("diff", before,
        file("c.nft", Files.readString(Path.of(before)).replace("{ 22, 80 }", "{ 80, 22 }")));
    assertThat(same).isEqualTo(new Said(DONE, "the same for all packets\n", ""));
  }

  @Test
  void what_can_not_be_read_is_refused_with_its_place() throws Exception {
    Said said = rempart("query", file("g.nft", "table inet t {\n  chain f { accpt; }\n}\n"), "--from=10.0.0.1",
        "--to=10.1.0.1", "--service=ssh");
    assertThat(said.exitCode()).isEqualTo(WRONG);
    assertThat(said.problems()).contains("g.nft: line 2", "accpt");
    assertThat(rempart("diff", "nowhere.nft", "nowhere.nft").problems()).contains("nowhere.nft can't be read");
    assertThat(rempart("query", SITE, "--from=10.0.0.x", "--to=10.1.0.1", "--service=ssh").problems())
        .contains("--from");
    assertThat(rempart("query", SITE, "--from=10.0.0.1", "--to=10.1.0.1", "--service=ssh", "--state=odd").problems())
        .contains("--state is new");
  }

  @Test
  void an_edit_of_a_site_is_told_by_names() throws Exception {
    String text = Files.readString(Path.of(SITE, "site.yaml"));
    Path edited = Files.createDirectory(directory.resolve("edited"));
    Files.writeString(edited.resolve("site.yaml"), text.replaceFirst("  - \\{id: branch-db[^\n]*\n", ""));
    Said said = rempart("diff", SITE + ":fw1", edited + ":fw1", "--json");
    assertThat(said.exitCode()).isEqualTo(FINDING);
    assertThat(said.text()).contains("\"kind\":\"now cut\",\"risk\":\"low\"", "\"from\":[\"branch\"]",
        "\"to\":[\"lan-db\"]", "\"services\":[\"tcp/5432\"]");
    assertThat(rempart("diff", SITE + ":fw1", SITE + ":fw1").exitCode()).isEqualTo(DONE);
    assertThat(rempart("diff", SITE + ":fw1", SITE + ":fw9").problems()).contains("no device 'fw9'");
    assertThat(rempart("diff", SITE + ":fw1", "live:" + SITE + ":fw1").problems()).contains("not yet approved");
    assertThat(rempart("diff", SITE + ":fw1", "live:fw1").problems()).contains("live:SITE:FIREWALL");
  }

  private Said rempart(String... arguments) {
    StringWriter results = new StringWriter();
    StringWriter problems = new StringWriter();
    int exitCode = Program.run(List.of(arguments), new LocalWorkplace(directory, directory, Clock.systemUTC()),
        new Output(new PrintWriter(results, true), new PrintWriter(problems, true)));
    return new Said(exitCode, results.toString(), problems.toString());
  }

  private String file(String name, String text) throws Exception {
    return Files.writeString(directory.resolve(name), text).toString();
  }
}
