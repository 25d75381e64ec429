package org.rempart.verify.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.verify.CheckedPolicy;
import org.rempart.verify.PolicyProof;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.NftText;
import org.rempart.verify.proof.Difference.Kind;

/// What an edit of the laboratory's policy is told as.
class FlowChangesTest {
  private static final Site SITE = LabSite.site();

  @Test
  void one_rule_is_one_line_for_both_families() throws PolicyError {
    FlowChange change = only(changes(with(rule("new", List.of("dmz"), List.of("lan-db"), "tcp/3306"))));
    assertThat(change.kind()).isEqualTo(Kind.NOW_ALLOWED);
    assertThat(change.from()).containsExactly("dmz");
    assertThat(change.to()).containsExactly("lan-db");
    assertThat(change.services()).containsExactly("tcp/3306");
    assertThat(change.conditions()).isEmpty();
    assertThat(change.before().byDefault()).isTrue();
    assertThat(change.after().rule()).contains("r:new");
  }

  @Test
  void what_opens_the_inside_comes_first() throws PolicyError {
    List<FlowChange> changes = changes(with(rule("new", List.of("internet"), List.of("dmz-ftp"), "tcp/21"),
        rule("second", List.of("lan"), List.of("guest"), "tcp/22"),
        rule("third", List.of("guest"), List.of("lan"), "tcp/22")));
    assertThat(changes).extracting(change -> change.from().getFirst() + " " + change.risk())
        .startsWith("guest HIGH").contains("internet MEDIUM", "lan LOW");
  }

  @Test
  void the_firewall_itself_is_named_and_the_most_to_be_feared() throws PolicyError {
    FlowChange change = only(changes(with(rule("new", List.of("guest"), List.of("firewall"), "tcp/22"))));
    assertThat(change.risk()).isEqualTo(Risk.HIGH);
    assertThat(change.to()).containsExactly("fw1");
  }

  @Test
  void a_rule_that_goes_is_a_flow_that_is_closed() throws PolicyError {
    FlowChange change = only(changes(SITE.withPolicy(
        SITE.policy().stream().filter(rule -> !rule.id().equals("branch-db")).toList())));
    assertThat(change.kind()).isEqualTo(Kind.NOW_CUT);
    assertThat(change.from()).containsExactly("branch");
    assertThat(change.before().rule()).contains("r:branch-db");
  }

  @Test
  void a_rule_that_changes_no_packet_is_no_change() throws PolicyError {
    assertThat(changes(with(rule("new", List.of("lan-pc1"), List.of("dmz-www"), "tcp/443")))).isEmpty();
  }

  @Test
  void tables_of_others_stay_and_are_held_responsible() throws PolicyError, RulesetError {
    CheckedPolicy checked = CheckedPolicy.of(SITE, "fw1");
    PacketFilter other = NftText.read("""
        table ip docker {
          chain forward {
            type filter hook forward priority -5; policy accept;
            ip daddr 10.0.10.10 tcp dport 443 drop comment "theirs"
          }
        }
        """);
    assertThat(checked.changesFrom(checked.filter().and(other))).isEmpty();
    List<FlowChange> changes = checked.changesFrom(other);
    assertThat(changes).isNotEmpty();
    assertThat(changes).extracting(change -> change.before().table()).contains("ip docker");
  }

  @Test
  void without_names_it_is_told_by_addresses_and_interfaces() throws PolicyError {
    CheckedPolicy before = CheckedPolicy.of(SITE, "fw1");
    CheckedPolicy after = CheckedPolicy.of(with(rule("new", List.of("dmz"), List.of("lan-db"), "tcp/3306")), "fw1");
    List<FlowChange> changes = FlowChanges.of(
        PolicyProof.compare(before.filter(), after.filter(), 5), Nomenclature.NONE);
    assertThat(changes).anySatisfy(change -> {
      assertThat(change.to()).containsExactly("10.0.20.20");
      assertThat(change.conditions()).contains("in eth-dmz", "out eth-lan");
    });
  }

  private static List<FlowChange> changes(Site after) throws PolicyError {
    return CheckedPolicy.of(after, "fw1").changesFrom(CheckedPolicy.of(SITE, "fw1").filter());
  }

  private static FlowChange only(List<FlowChange> changes) {
    assertThat(changes).hasSize(1);
    return changes.getFirst();
  }

  private static PolicyRule rule(String id, List<String> from, List<String> to, String service) {
    return new PolicyRule(id, from, to, List.of(service), Action.ACCEPT, false, true, "a test");
  }

  /// With more rules, before all others.
  private static Site with(PolicyRule... more) {
    List<PolicyRule> policy = new ArrayList<>(Arrays.asList(more));
    policy.addAll(SITE.policy());
    return SITE.withPolicy(policy);
  }
}
