package org.rempart.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rempart.net.IpAddress;
import org.rempart.site.Action;
import org.rempart.site.Group;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;

class IntentTest {
  @Test
  void refuses_an_empty_group_which_never_means_everything() {
    refuses(withGroup(), "nobody");
  }

  @Test
  void refuses_a_group_that_holds_itself() {
    refuses(withGroup("nobody"), "nobody");
  }

  @Test
  void refuses_a_name_that_nothing_has() {
    refuses(withGroup("dmz-wwww"), "dmz-wwww");
  }

  @Test
  void refuses_a_service_that_is_none() {
    PolicyRule rule = LabSite.rule("r", "lan", "dmz", "tpc/80", Action.ACCEPT);
    assertThatExceptionOfType(PolicyError.class).isThrownBy(() -> Intent.of(LabSite.site(rule), "fw1"))
        .withMessageContaining("tpc/80");
  }

  @Test
  void any_never_means_the_firewall_itself() throws PolicyError {
    ResolvedRule rule = Intent.of(LabSite.site(LabSite.rule("r", "lan", "any", "", Action.ACCEPT)), "fw1").rules()
        .getFirst();
    assertThat(rule.to().firewall()).isFalse();
  }

  @Test
  void the_internet_is_all_that_no_other_zone_holds() throws PolicyError {
    ZoneAddresses zones = Intent.of(LabSite.site(), "fw1").addresses();
    assertThat(zones.of("internet").contains(IpAddress.parse("198.51.100.9"))).isTrue();
    assertThat(zones.of("internet").contains(IpAddress.parse("10.0.20.11"))).isFalse();
    assertThat(zones.of("internet").contains(IpAddress.parse("2001:db8:20::11"))).isFalse();
  }

  @Test
  void the_firewalls_own_addresses_lie_behind_no_interface() throws PolicyError {
    Intent intent = Intent.of(LabSite.site(), "fw1");
    for (IpAddress own : intent.firewall().addresses()) {
      assertThat(intent.reach().behind().keySet()).noneMatch(ifName -> intent.reach().all(ifName).contains(own));
    }
  }

  @Test
  void a_branch_lies_behind_the_interface_that_leads_to_its_router() throws PolicyError {
    assertThat(Intent.of(LabSite.site(), "fw1").reach().zones("eth-wan")).containsOnlyKeys("branch", "internet");
  }

  private static Site withGroup(String... members) {
    return LabSite.site(LabSite.rule("r", "nobody", "lan", "", Action.ACCEPT))
        .withGroups(List.of(new Group("nobody", List.of(members))));
  }

  private static void refuses(Site site, String value) {
    assertThatExceptionOfType(PolicyError.class).isThrownBy(() -> Intent.of(site, "fw1"))
        .satisfies(error -> assertThat(error.value()).isEqualTo(value)).withMessageContaining("policy rule 'r'");
  }
}
