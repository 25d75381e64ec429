package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

class EditsTest {
  private final SiteDocument acme = SampleSite.document();

  @Test
  void a_moved_host_keeps_its_host_part_in_both_families() throws EditRefused {
    assertThat(moved("lan-db", "dmz")).containsExactly("10.0.10.20", "2001:db8:10::20");
  }

  @Test
  void a_moved_host_whose_host_part_is_taken_gets_the_next_free_one() throws EditRefused {
    assertThat(moved("lan-pc1", "dmz")).containsExactly("10.0.10.13", "2001:db8:10::13");
  }

  @Test
  void a_move_is_refused_with_its_reason() {
    assertThatThrownBy(() -> new MoveDevice("fw1", "dmz", new Point(0, 0)).applyTo(acme))
        .hasMessageContaining("between zones");
    SiteDocument bare = acme.withSite(acme.site().withNetworks(List.of()));
    assertThatThrownBy(() -> new MoveDevice("lan-db", "dmz", new Point(0, 0)).applyTo(bare))
        .hasMessageContaining("no network");
  }

  @Test
  void a_full_network_refuses_a_host() {
    List<Network> networks = new ArrayList<>(acme.site().networks());
    networks.set(3, new Network("guest-net", "guest", List.of(IpPrefix.parse("10.0.30.11/32")), Optional.empty()));
    SiteDocument full = acme.withSite(acme.site().withNetworks(networks));
    assertThatThrownBy(() -> new MoveDevice("lan-db", "guest", new Point(0, 0)).applyTo(full))
        .hasMessageContaining("10.0.30.11");
  }

  @Test
  void consequences_name_the_rules_gained_and_lost() {
    MoveConsequences move = MoveConsequences.of(acme, "lan-db", "dmz");
    assertThat(move.refusal()).isEmpty();
    assertThat(move.lost()).extracting(MoveConsequences.Change::rule).contains("lan-internet-1", "admin-lan-1")
        .doesNotContain("dmz-lan-1");
    assertThat(move.gained()).extracting(MoveConsequences.Change::rule).contains("lan-dmz-1", "admin-all-1");
    assertThat(MoveConsequences.of(acme, "fw1", "dmz").refusal()).isPresent();
  }

  @Test
  void zones_move_with_their_devices() throws EditRefused {
    SiteDocument after = new MoveZone("lan", new Box(100, 500, 340, 332)).applyTo(acme);
    assertThat(after.layout().devices().get("lan-pc1")).isEqualTo(new Point(116, 552));
  }

  @Test
  void a_zone_never_shrinks_below_its_cards() throws EditRefused {
    Box small = new ResizeZone("lan", new Box(0, 420, 10, 10)).applyTo(acme).layout().zone("lan").orElseThrow();
    assertThat(small.width()).isGreaterThanOrEqualTo(176 + CardSize.WIDTH);
  }

  @Test
  void a_new_zone_has_prefixes_that_nobody_else_has() throws EditRefused {
    SiteDocument after = new AddZone(ZoneKind.LAN, new Box(0, 420, 200, 150)).applyTo(acme);
    Network fresh = after.site().networks().getLast();
    assertThat(fresh.prefixes()).extracting(Object::toString).containsExactly("10.0.60.0/24", "2001:db8:60::/64");
    after.layout().zones()
        .forEach((name,
            box) -> assertThat(name.equals("lan2") || !Spots.overlap(box, after.layout().zone("lan2").orElseThrow(), 0))
                .isTrue());
  }

  @Test
  void a_new_host_has_a_name_and_addresses_of_its_own() throws EditRefused {
    SiteDocument after = new AddDevice(DeviceRole.WEB, Optional.of("dmz"), new Point(0, 0)).applyTo(acme);
    assertThat(after.site().devices().getLast().name()).isEqualTo("dmz-www2");
    assertThat(after.site().devices().getLast().addresses()).extracting(Object::toString).containsExactly("10.0.10.13",
        "2001:db8:10::13");
  }

  @Test
  void deleting_never_widens_a_rule() throws EditRefused {
    SiteDocument after = new DeleteObject(ObjectKind.DEVICE, "lan-db").applyTo(acme);
    assertThat(after.site().policy()).extracting(PolicyRule::id).doesNotContain("dmz-lan-1", "branch-lan-1");
    assertThat(after.site().policy()).allSatisfy(rule -> assertThat(rule.to()).doesNotContain("any", "lan-db"));
    assertThat(new DeleteObject(ObjectKind.DEVICE, "lan-db").told(acme).arguments())
        .contains("dmz-lan-1, branch-lan-1");
  }

  @Test
  void an_emptied_group_takes_its_rules_along() throws EditRefused {
    SiteDocument grouped = acme
        .withSite(acme.site().withPolicy(List.of(SampleSite.rule("r", "lan", "servers", "", "ssh"))));
    SiteDocument after = new DeleteObject(ObjectKind.DEVICE, "dmz-mail")
        .applyTo(new DeleteObject(ObjectKind.DEVICE, "dmz-www").applyTo(grouped));
    assertThat(after.site().groups()).isEmpty();
    assertThat(after.site().policy()).isEmpty();
  }

  @Test
  void a_zone_with_hosts_is_not_deleted() throws EditRefused {
    assertThatThrownBy(() -> new DeleteObject(ObjectKind.ZONE, "guest").applyTo(acme))
        .hasMessageContaining("wifi-guest");
    SiteDocument after = new DeleteObject(ObjectKind.ZONE, "guest")
        .applyTo(new DeleteObject(ObjectKind.DEVICE, "wifi-guest").applyTo(acme));
    assertThat(after.site().policy()).noneMatch(rule -> rule.from().contains("guest"));
    assertThat(after.site().device("fw1").flatMap(fw -> fw.findInterface("eth3")).orElseThrow().network()).isEmpty();
    assertThat(after.site().nat())
        .allSatisfy(nat -> assertThat(((NatRule.Masquerade) nat).from()).containsExactly("lan"));
  }

  @Test
  void a_new_name_reaches_every_place() throws EditRefused {
    SiteDocument after = new RenameObject(ObjectKind.ZONE, "lan", "office")
        .applyTo(new RenameObject(ObjectKind.DEVICE, "lan-db", "db").applyTo(acme));
    assertThat(after.toString()).doesNotContain("lan-db,").doesNotContain("[lan]").doesNotContain("zone=lan,");
    assertThatThrownBy(() -> new RenameObject(ObjectKind.ZONE, "lan", "dmz").applyTo(acme))
        .hasMessageContaining("taken");
    assertThatThrownBy(() -> new RenameObject(ObjectKind.ZONE, "lan", "any").applyTo(acme))
        .isInstanceOf(EditRefused.class);
  }

  @Test
  void allowing_joins_the_rule_of_the_same_ends() throws EditRefused {
    SiteDocument after = new AllowService("lan", "dmz", "imaps").applyTo(acme);
    assertThat(after.site().policy()).hasSameSizeAs(acme.site().policy());
    assertThat(Existing.rule(after.site(), "lan-dmz-1").services()).containsExactly("https", "ftp", "imaps");
    SiteDocument fresh = new AllowService("guest", "dmz", "https").applyTo(acme);
    assertThat(fresh.site().policy().getLast().id()).isEqualTo("guest-dmz-1");
  }

  @Test
  void a_new_rule_stands_before_the_one_that_would_drop_it() throws EditRefused {
    List<PolicyRule> policy = List
        .of(new PolicyRule("last", List.of("any"), List.of("any"), List.of(), Action.DROP, true, true, ""));
    SiteDocument after = new AllowService("guest", "dmz", "https")
        .applyTo(acme.withSite(acme.site().withPolicy(policy)));
    assertThat(after.site().policy()).extracting(PolicyRule::id).containsExactly("guest-dmz-1", "last");
  }

  @Test
  void revoking_the_last_service_removes_the_rule_and_never_opens_it() throws EditRefused {
    SiteDocument after = new RevokeService("branch", "lan-db", "tcp/5432").applyTo(acme);
    assertThat(after.site().policy()).noneMatch(rule -> rule.services().isEmpty())
        .noneMatch(rule -> rule.id().equals("branch-lan-1"));
    assertThatThrownBy(() -> new RevokeService("branch", "lan-db", "ssh").applyTo(acme))
        .isInstanceOf(EditRefused.class);
  }

  @Test
  void revoking_takes_one_pair_out_of_a_rule_with_many() throws EditRefused {
    PolicyRule wide = new PolicyRule("wide", List.of("lan", "guest"), List.of("dmz", "branch"), List.of("ssh", "https"),
        Action.ACCEPT, true, true, "");
    SiteDocument after = new RevokeService("lan", "dmz", "ssh")
        .applyTo(acme.withSite(acme.site().withPolicy(List.of(wide))));
    List<Allowance> left = Allowance.of(after.site());
    assertThat(left).hasSize(7)
        .noneMatch(one -> one.fromEnd().equals("lan") && one.toEnd().equals("dmz") && one.service().equals("ssh"));
  }

  @Test
  void an_interface_gets_other_addresses_or_dynamic_ones() throws EditRefused {
    List<InterfaceAddress> addresses = List.of(InterfaceAddress.parse("10.0.10.99/24"));
    Site fixed = new SetAddresses("dmz-www", "eth0", addresses, false).applyTo(acme).site();
    assertThat(fixed.device("dmz-www").orElseThrow().addresses()).extracting(Object::toString)
        .containsExactly("10.0.10.99");
    Site dynamic = new SetAddresses("fw1", "eth0", List.of(), true).applyTo(withoutForwards()).site();
    assertThat(dynamic.device("fw1").flatMap(fw -> fw.findInterface("eth0")).orElseThrow().dynamic()).isTrue();
    assertThatThrownBy(() -> new SetAddresses("dmz-mail", "eth0",
        List.of(InterfaceAddress.parse("10.0.10.10/24")), false).applyTo(acme))
        .isInstanceOf(EditRefused.class).hasMessageContaining("10.0.10.10 is that of dmz-www/eth0");
  }

  private SiteDocument withoutForwards() {
    return acme.withSite(acme.site().withNat(List.of()));
  }

  @Test
  void a_first_drawing_has_no_overlaps() {
    SiteDocument drawn = AutoLayout.complete(new SiteDocument(acme.site(), Layout.EMPTY));
    List<Box> rooms = List.copyOf(drawn.layout().zones().values());
    List<Box> cards = drawn.layout().devices().values().stream().map(CardSize::card).toList();
    assertThat(rooms).hasSize(6);
    assertThat(cards).hasSize(14);
    apart(rooms);
    apart(cards);
    acme.site().devices()
        .forEach(device -> acme.site().zoneOf(device).ifPresent(zone -> assertThat(
            drawn.layout().zone(zone.name()).orElseThrow().contains(drawn.layout().device(device.name()).orElseThrow()))
            .isTrue()));
  }

  private static void apart(List<Box> boxes) {
    for (int i = 0; i < boxes.size(); i++) {
      for (int j = i + 1; j < boxes.size(); j++) {
        assertThat(Spots.overlap(boxes.get(i), boxes.get(j), 0)).as("%s and %s", boxes.get(i), boxes.get(j)).isFalse();
      }
    }
  }

  private List<String> moved(String device, String zone) throws EditRefused {
    Site after = new MoveDevice(device, zone, new Point(0, 0)).applyTo(acme).site();
    return after.device(device).orElseThrow().addresses().stream().map(Object::toString).toList();
  }
}
