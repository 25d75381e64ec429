package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rempart.policy.LabSite.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.net.IpAddress;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Action;
import org.rempart.site.Backend;
import org.rempart.site.Enforcement;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.Site;
import org.rempart.site.SshAccess;

class PolicyCompilerTest {
  private static final long SEED = 20;

  @TempDir
  private Path scratch;

  @Test
  void the_same_intent_gives_the_same_bytes() throws PolicyError {
    Intent intent = Intent.of(ManyRulesTest.site(new Random(SEED), 300), "fw1");
    for (Profile profile : Profile.KNOWN) {
      assertThat(text(intent, profile)).isEqualTo(text(intent, profile));
    }
  }

  @Test
  void a_version_that_can_not_do_it_is_refused_with_the_reason() throws PolicyError {
    Profile old = new Profile("nft-0.9.0", Backend.NFTABLES, new Profile.Version(0, 9, 0), false);
    Intent intent = Intent.of(LabSite.site(), "fw1");
    assertThatThrownBy(() -> PolicyCompiler.compile(intent, old)).isInstanceOf(PolicyError.class)
        .hasMessageContaining("needs intervals in concatenated sets: nftables 0.9.4 or later; profile nft-0.9.0");
  }

  @Test
  void a_version_whose_maps_do_not_count_gets_maps_that_do_not() throws PolicyError {
    Intent intent = Intent.of(ManyRulesTest.site(new Random(SEED), 300), "fw1");
    assertThat(text(intent, Profile.NFT_1_0_6)).contains("    counter\n");
    assertThat(text(intent, Profile.NFT_0_9_8)).contains(" vmap @").doesNotContain("    counter\n");
  }

  @Test
  void settings_of_the_kernel_follow_the_protections() throws PolicyError {
    assertThat(PolicyCompiler.compile(Intent.of(LabSite.site(), "fw1"), Profile.NFT_1_0_6).sysctls())
        .extracting(Sysctl::toString)
        .contains("net.ipv4.conf.all.accept_source_route = 0", "net.ipv4.conf.eth-wan.send_redirects = 0",
            "net.ipv6.conf.all.accept_redirects = 0", "net.ipv4.tcp_syncookies = 1")
        .noneMatch(text -> text.contains("nf_conntrack_helper"));
    Intent without = Intent.of(LabSite.site().withProtections(Set.of()), "fw1");
    assertThat(PolicyCompiler.compile(without, Profile.NFT_1_0_6).sysctls()).isEmpty();
  }

  @Test
  void each_protection_can_be_switched_off() throws PolicyError {
    for (Protection one : EnumSet.of(Protection.SPOOFING, Protection.MARTIANS, Protection.INVALID_STATE,
        Protection.MID_STREAM, Protection.SYN_FLOOD, Protection.FRAGMENTS, Protection.ICMPV6,
        Protection.MANAGEMENT)) {
      Set<Protection> others = EnumSet.complementOf(EnumSet.of(one));
      String name = switch (one) {
        case SPOOFING -> "p:spoof";
        case MARTIANS -> "p:martian";
        case INVALID_STATE -> "p:invalid";
        case FRAGMENTS -> "p:fragment";
        case ICMPV6 -> "p:neighbours";
        default -> "p:" + one.text();
      };
      assertThat(text(Intent.of(LabSite.site(), "fw1"), Profile.NFT_1_0_6)).contains(name);
      assertThat(text(Intent.of(LabSite.site().withProtections(others), "fw1"), Profile.NFT_1_0_6))
          .doesNotContain(name);
    }
  }

  @Test
  void a_rule_for_one_family_says_nothing_of_the_other() throws PolicyError {
    String text = compiled(rule("four", "10.0.20.0/24", "10.0.10.0/24", "tcp/80", Action.ACCEPT));
    assertThat(chain(text, "lan/dmz")).contains("tcp dport 80 meta nfproto ipv4 ").doesNotContain("ip6", "ipv6");
  }

  @Test
  void the_kernel_takes_thousands_of_entries_since_they_are_disjoint()
      throws PolicyError, IOException, InterruptedException {
    Kernel.assumeThere();
    Intent intent = Intent.of(ManyRulesTest.site(new Random(SEED), 3000), "fw1");
    Path file = Files.writeString(scratch.resolve("many.nft"), text(intent, Profile.NFT_1_0_6),
        StandardCharsets.UTF_8);
    assertThat(Kernel.loadAndList(file)).contains("r:r2999");
  }

  @Test
  void the_boxes_of_a_pair_hear_each_other() throws PolicyError {
    SshAccess ssh = new SshAccess(IpAddress.parse("10.0.99.1"), 22, "root", "lab-key", false);
    Enforcement pair = new Enforcement(Backend.NFTABLES, List.of(new Enforcement.Member("fw1-a", ssh)));
    Site site = LabSite.site().withDevices(LabSite.site().devices().stream()
        .map(device -> device.name().equals("fw1") ? device.withEnforcement(Optional.of(pair)) : device).toList());
    String text = text(Intent.of(site, "fw1"), Profile.NFT_1_0_6);
    assertThat(chain(text, "input")).contains("ip daddr 224.0.0.18 meta l4proto 112 accept comment \"p:pair\"");
    assertThat(chain(text, "output")).contains("p:pair");
    assertThat(chain(text, "forward")).doesNotContain("p:pair");
  }

  @Test
  void a_host_that_guards_itself_forwards_nothing_and_knows_its_peers() throws PolicyError {
    Site site = LabSite.site(new PolicyRule[0]).withDevices(LabSite.site().devices().stream()
        .map(device -> device.name().equals("lan-db")
            ? device.withEnforcement(Optional.of(Enforcement.STANDARD))
            : device)
        .toList());
    String text = text(Intent.of(site, "lan-db"), Profile.NFT_1_0_6);
    assertThat(text).doesNotContain("hook forward");
    assertThat(chain(text, "lan/firewall")).contains("accept comment \"p:within\"");
  }

  @Test
  void zones_that_nothing_lies_behind_are_no_pairs() throws PolicyError {
    assertThat(Plan.of(Intent.of(LabSite.site(), "fw1")).pairs()).noneMatch(pair -> pair.sources().isEmpty());
  }

  private static String compiled(PolicyRule... rules) throws PolicyError {
    return text(Intent.of(LabSite.site(rules), "fw1"), Profile.NFT_1_0_6);
  }

  private static String chain(String text, String name) {
    int start = text.indexOf("  chain " + name + " {");
    return text.substring(start, text.indexOf("\n  }", start));
  }

  private static String text(Intent intent, Profile profile) throws PolicyError {
    return ProgramText.of(PolicyCompiler.compile(intent, profile).program());
  }
}
