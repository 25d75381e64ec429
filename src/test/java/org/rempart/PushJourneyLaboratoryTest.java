package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.laboratory.InLaboratory;
import org.rempart.laboratory.Laboratory;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.verify.NftReader;
import org.rempart.verify.NormalForm;

/// From the site to packets, by command, against a real router.
@InLaboratory
class PushJourneyLaboratoryTest {
  private static final Path FLOWS = Path.of("src/test/resources/lab-site/lab.flows").toAbsolutePath();

  private final Laboratory laboratory;
  private final LaboratorySite site;

  PushJourneyLaboratoryTest(Laboratory laboratory, @TempDir Path directory) {
    this.laboratory = laboratory;
    this.site = new LaboratorySite(directory, laboratory);
  }

  @BeforeEach
  void no_rules() throws Exception {
    laboratory.tool("lab", "reset");
  }

  @Test
  void nothing_is_contacted_before_the_site_is_approved() {
    LaboratorySite.Said said = site.rempart("push", site.directory().toString(), "--firewall", "fw1");
    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text()).contains("not yet approved");
    assertThat(site.rempart("approve", site.directory().toString()).text())
        .contains("fw1: ssh root@10.0.99.1 port 22 with credential lab-key");
  }

  @Test
  void an_unknown_host_key_is_refused_with_its_fingerprint() throws Exception {
    site.rempart("approve", site.directory().toString(), "--yes");
    LaboratorySite.Said said = site.rempart("push", site.directory().toString(), "--firewall", "fw1");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text()).contains("unknown host key").contains("SHA256:");
    assertThat(laboratory.in("fw1", "nft", "list", "ruleset").output()).isEmpty();
  }

  @Test
  void what_was_pushed_is_what_runs_and_packets_go_as_the_policy_says() throws Exception {
    site.acquaint("fw1");
    LaboratorySite.Said said = site.rempart("push", site.directory().toString(), "--firewall", "fw1", "--json");
    assertThat(said.exitCode()).as(said.text()).isZero();
    assertThat(said.text()).contains("\"outcome\":\"committed\"");
    assertThat(Files.readString(site.directory().resolve(".rempart/journal.log"))).contains("begun, proved");

    String running = laboratory.in("fw1", "nft", "list", "ruleset").output();
    assertThat(NftReader.read(running).tables()).hasSameSizeAs(
        RulesetCompiler.compile(site.workplace().open(site.directory()).site(), "fw1").tables());

    Laboratory.Result probed = laboratory.tool("probe", "-q", "-f", FLOWS.toString());
    assertThat(probed.exitCode()).as(probed.output()).isZero();
  }

  @Test
  void what_runs_is_proved_too_and_the_table_of_another_that_changes_a_verdict_is_named() throws Exception {
    site.acquaint("fw1");
    site.rempart("push", site.directory().toString(), "--firewall", "fw1");
    String[] prove = {"prove", site.directory().toString(), "--firewall", "fw1", "--against", "live"};
    assertThat(site.rempart(prove).text()).contains("fw1: proved: equal (inet rempart)");

    laboratory.in("fw1", "nft", "add table ip theirs; add chain ip theirs f "
        + "{ type filter hook forward priority -5; }; add rule ip theirs f ip daddr 10.0.20.0/24 drop");
    LaboratorySite.Said said = site.rempart(prove);
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text()).contains("fw1: not proved (inet rempart, ip theirs)", "in table ip theirs");
    assertThat(site.rempart("diff", site.directory() + ":fw1", "live:" + site.directory() + ":fw1").text())
        .contains("now cut:", "in table ip theirs");

    laboratory.in("fw1", "iptables-legacy", "-A", "FORWARD", "-s", "10.0.30.0/24", "-j", "DROP");
    assertThat(site.rempart(prove).text()).contains("ip theirs, iptables-legacy-save)");
  }

  @Test
  void the_check_tells_what_the_push_would_change_and_sends_nothing() throws Exception {
    site.acquaint("fw1");
    site.rempart("push", site.directory().toString(), "--firewall", "fw1");
    Ruleset before = running();
    site.edit("services: [tcp/5432], action: accept, reason: the branch",
        "services: [tcp/3306], action: accept, reason: the branch");
    LaboratorySite.Said said = site.rempart("push", site.directory().toString(), "--firewall", "fw1", "--check");
    assertThat(said.exitCode()).isZero();
    assertThat(said.text()).contains("now allowed: branch -> lan-db  tcp/3306", "now cut: branch -> lan-db  tcp/5432",
        "fw1: proved: equal");
    assertThat(running()).isEqualTo(before);
  }

  @Test
  void a_ruleset_that_cuts_the_console_off_rolls_back_by_itself() throws Exception {
    site.acquaint("fw1");
    site.rempart("push", site.directory().toString(), "--firewall", "fw1");
    Ruleset before = running();

    site.edit("mgmt-net: {zone: management", "mgmt-net: {zone: guest");
    LaboratorySite.Said said = site.rempart("push", site.directory().toString(), "--firewall", "fw1",
        "--confirm-within", "5");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text()).contains("rolled back");
    assertThat(running()).isEqualTo(before);
    assertThat(site.rempart("hostkey", site.directory().toString(), "fw1").exitCode()).isZero();
  }

  /// What the router runs, whatever its counters say.
  private Ruleset running() throws Exception {
    return NormalForm.of(NftReader.read(laboratory.in("fw1", "nft", "list", "ruleset").output()));
  }
}
