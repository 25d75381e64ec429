package org.rempart.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.rempart.adapter.ssh.KnownHosts;

/// Settings of the kernel are loaded, rolled back and kept together with the ruleset.
@Tag("laboratory")
@EnabledIfEnvironmentVariable(named = "LAB_RUN", matches = ".+")
@Timeout(60)
class SettingsPushLaboratoryTest {
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final String KEY = "net.ipv4.conf.all.accept_redirects";

  private LaboratoryFirewall firewall;
  private KnownHosts known;

  @BeforeEach
  void a_router_without_a_ruleset() throws Exception {
    firewall = new LaboratoryFirewall();
    known = new KnownHosts(firewall.knownHosts());
    firewall.sh("nft delete table inet rempart 2>/dev/null; rm -rf /etc/rempart; sysctl -qw " + KEY + "=1");
  }

  @Test
  void a_committed_push_leaves_its_settings_and_keeps_them() throws Exception {
    assertThat(push("accept", KEY + " = 0\n")).isInstanceOf(PushOutcome.Committed.class);
    assertThat(setting()).isEqualTo("0");
    assertThat(firewall.sh("cat /etc/rempart/rempart.sysctl").strip()).isEqualTo(KEY + " = 0");
  }

  @Test
  void a_roll_back_brings_the_old_settings_back() throws Exception {
    assertThat(push("drop", KEY + " = 0\n")).isInstanceOf(PushOutcome.RolledBack.class);
    assertThat(setting()).isEqualTo("1");
    assertThat(firewall.sh("nft list tables")).doesNotContain("rempart");
  }

  @Test
  void a_setting_that_the_kernel_does_not_know_is_refused_before_anything_changes() throws Exception {
    assertThat(push("accept", "net.ipv4.no_such_thing = 0\n"))
        .isInstanceOfSatisfying(PushOutcome.Refused.class, refused -> {
          assertThat(refused.step()).isEqualTo(PushStep.STAGE);
          assertThat(refused.reason()).contains("no_such_thing");
        });
    assertThat(firewall.sh("nft list tables")).doesNotContain("rempart");
  }

  @Test
  void a_setting_that_can_not_be_made_takes_the_ruleset_back() throws Exception {
    assertThat(push("accept", KEY + " = 0\nnet.netfilter.nf_conntrack_count = 7\n"))
        .isInstanceOfSatisfying(PushOutcome.Refused.class,
            refused -> assertThat(refused.step()).isEqualTo(PushStep.LOAD));
    assertThat(setting()).isEqualTo("1");
    assertThat(firewall.sh("nft list tables")).doesNotContain("rempart");
  }

  private String setting() throws Exception {
    return firewall.sh("sysctl -n " + KEY).strip();
  }

  private PushOutcome push(String verdict, String settings) {
    String ruleset = """
        table inet rempart {
          chain input {
            type filter hook input priority filter; policy %s;
            ct state established accept
          }
        }
        """.formatted(verdict);
    Payload payload = new Payload(
        Map.of(Payload.Part.NFT, "table inet rempart; delete table inet rempart; " + ruleset, Payload.Part.SYSCTL,
            settings));
    return new Push(firewall.shells(known), Clock.systemUTC(), _ -> {}).run(firewall.asRoot(),
        Change.foreign(payload, "as the test wrote it"), SOON,
        PushListener.none());
  }
}
