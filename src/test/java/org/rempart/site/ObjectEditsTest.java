package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rempart.site.ObjectKind.DEVICE;
import static org.rempart.site.ObjectKind.GROUP;
import static org.rempart.site.ObjectKind.INTERFACE;
import static org.rempart.site.ObjectKind.NETWORK;
import static org.rempart.site.ObjectKind.RANGE;
import static org.rempart.site.ObjectKind.RULE;
import static org.rempart.site.ObjectKind.SERVICE;
import static org.rempart.site.ObjectKind.SET;
import static org.rempart.site.ObjectKind.TIME;
import static org.rempart.site.ObjectKind.ZONE;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.net.IpRange;

class ObjectEditsTest {
  private static final AddressRange POOL = new AddressRange("pool", List.of(IpRange.parse("10.0.20.100-10.0.20.199")));
  private static final TimeWindow OFFICE = new TimeWindow("office", Set.of(DayOfWeek.MONDAY), Optional.empty(),
      Optional.empty(), Optional.empty(), Optional.empty());

  private final SiteDocument acme = SampleSite.document();

  private static SiteDocument with(SiteDocument document, Edit... edits) throws EditRefused {
    SiteDocument after = document;
    for (Edit edit : edits) {
      after = edit.applyTo(after);
    }
    return after;
  }

  private static PolicyRule rule(String id, String from, String to) {
    return SampleSite.rule(id, from, to, "", "https");
  }

  @Test
  void a_new_object_is_added_and_a_known_one_changed() throws EditRefused {
    AddressRange wider = new AddressRange("pool", List.of(IpRange.parse("10.0.20.100-10.0.20.250")));
    SiteDocument after = with(acme, PutObject.range(POOL), PutObject.time(OFFICE), PutObject.range(wider));
    assertThat(after.site().ranges()).containsExactly(wider);
    assertThat(after.site().times()).containsExactly(OFFICE);
  }

  @Test
  void an_object_that_would_mean_nothing_is_refused() {
    assertThatThrownBy(() -> PutObject.range(new AddressRange("lan", POOL.ranges())).applyTo(acme))
        .hasMessageContaining("'lan' is taken");
    assertThatThrownBy(() -> PutObject.group(new Group("g", List.of("nobody"))).applyTo(acme))
        .hasMessageContaining("there is no end 'nobody', which g names");
    assertThatThrownBy(() -> PutObject.group(new Group("g", List.of())).applyTo(acme))
        .hasMessageContaining("no members");
    assertThatThrownBy(() -> with(acme, PutObject.group(new Group("g", List.of("servers"))),
        PutObject.group(new Group("servers", List.of("g"))))).hasMessageContaining("would contain itself");
    assertThatThrownBy(() -> PutObject.service(new NamedService("s", List.of("htps"))).applyTo(acme))
        .hasMessageContaining("there is no service 'htps'");
    assertThatThrownBy(() -> PutObject.nat(new NatRule.Masquerade("m", "fw1", List.of("lan"), "eth9")).applyTo(acme))
        .hasMessageContaining("there is no interface 'fw1/eth9'");
    assertThatThrownBy(() -> PutObject.nat(new NatRule.Masquerade("m", "lan-pc1", List.of("lan"), "eth0"))
        .applyTo(acme)).hasMessageContaining("there is no firewall 'lan-pc1'");
  }

  @Test
  void a_name_of_the_catalogue_that_rules_use_keeps_its_meaning() {
    assertThatThrownBy(() -> PutObject.service(new NamedService("https", List.of("tcp/4443"))).applyTo(acme))
        .hasMessageContaining("would change their meaning");
  }

  @Test
  void every_place_that_names_an_object_is_found() throws EditRefused {
    SiteDocument used = with(acme, PutObject.range(POOL), PutObject.time(OFFICE),
        PutObject.group(new Group("all", List.of("servers", "pool", "fw1/eth1"))), new InsertRule(
            rule("r", "pool", "all").withValidity(new Validity(true, Optional.of("office"), Optional.empty())), 0));
    assertThat(WhereUsed.of(used.site(), SiteObject.of(RANGE, "pool")))
        .containsExactly(new Use(Use.Place.GROUP_MEMBER, "all"), new Use(Use.Place.RULE_FROM, "r"));
    assertThat(WhereUsed.of(used.site(), SiteObject.of(TIME, "office")))
        .containsExactly(new Use(Use.Place.RULE_TIME, "r"));
    assertThat(WhereUsed.of(used.site(), SiteObject.of(GROUP, "servers")))
        .containsExactly(new Use(Use.Place.GROUP_MEMBER, "all"));
    assertThat(WhereUsed.of(used.site(), SiteObject.of(SERVICE, "web"))).extracting(Use::owner)
        .containsExactly("lan-internet-1", "guest-internet-1");
    assertThat(WhereUsed.of(used.site(), SiteObject.of(NETWORK, "guest-net"))).extracting(Use::owner)
        .containsExactly("fw1/eth3", "wifi-guest/eth0");
    assertThat(WhereUsed.of(used.site(), SiteObject.of(INTERFACE, "fw1/eth0")))
        .containsExactly(new Use(Use.Place.NAT_INTERFACE, "out"));
    assertThat(WhereUsed.of(used.site(), SiteObject.of(DEVICE, "fw1"))).containsExactly(
        new Use(Use.Place.GROUP_MEMBER, "all"), new Use(Use.Place.NAT_FIREWALL, "out"),
        new Use(Use.Place.NAT_INTERFACE, "out"));
    assertThat(WhereUsed.of(used.site(), SiteObject.of(ZONE, "guest")).getFirst().phrase())
        .isEqualTo(Edit.Phrase.of("edit.use.network", "guest-net"));
  }

  @Test
  void interfaces_as_ends_follow_the_names_of_their_device_and_themselves() throws EditRefused {
    SiteDocument after = with(acme, PutObject.group(new Group("plugs", List.of("fw1/eth1"))),
        new RenameObject(DEVICE, "fw1", "border"), new RenameObject(INTERFACE, "border/eth1", "dmz.10"),
        new RenameObject(INTERFACE, "border/eth0", "wan"));
    assertThat(after.site().group("plugs").orElseThrow().members()).containsExactly("border/dmz.10");
    assertThat(after.site().nat()).containsExactly(
        new NatRule.Masquerade("out", "border", List.of("lan", "guest"), "wan"));
    assertThatThrownBy(() -> new RenameObject(INTERFACE, "border/wan", "dmz.10").applyTo(after))
        .hasMessageContaining("taken");
  }

  @Test
  void renaming_a_rule_tells_that_its_counters_start_anew() throws EditRefused {
    RenameObject edit = new RenameObject(RULE, "lan-fw-1", "pings");
    assertThat(edit.told(acme).key()).isEqualTo("edit.renameRule.told");
    assertThat(edit.applyTo(acme).site().policy()).extracting(PolicyRule::id).contains("pings")
        .doesNotContain("lan-fw-1");
    assertThatThrownBy(() -> new RenameObject(RULE, "lan-fw-1", "out").applyTo(acme)).hasMessageContaining("taken");
  }

  @Test
  void a_service_that_adds_to_the_catalogue_keeps_meaning_it_under_another_name() throws EditRefused {
    NamedService more = new NamedService("imaps", List.of("imaps", "tcp/1993"));
    SiteDocument after = with(acme, PutObject.service(more), new RenameObject(SERVICE, "imaps", "mailbox"));
    assertThat(after.site().services()).contains(new NamedService("mailbox", List.of("imaps", "tcp/1993")));
    assertThat(ServiceNames.resolve(after.site(), "mailbox").orElseThrow()).hasSize(2);
  }

  @Test
  void any_rename_and_back_leaves_the_site_as_it_was() throws EditRefused {
    long seed = Long.getLong("rempart.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      SiteDocument before = new SiteDocument(RandomSite.of(random), Layout.EMPTY);
      for (SiteObject object : objects(before.site())) {
        boolean plug = object.kind() == INTERFACE;
        String fresh = plug ? object.device() + "/fresh" : "fresh";
        SiteDocument there = new RenameObject(object, "fresh").applyTo(before);
        assertThat(WhereUsed.of(there.site(), object)).as("seed %d, %s", seed, object).isEmpty();
        assertThat(new RenameObject(new SiteObject(object.kind(), fresh), plug ? object.ifName() : object.name())
            .applyTo(there)).as("seed %d, %s", seed, object).isEqualTo(before);
      }
    }
  }

  @Test
  void any_deletion_leaves_no_name_without_its_object_and_no_empty_end() {
    long seed = Long.getLong("rempart.seed", System.nanoTime());
    Random random = new Random(seed);
    int deleted = 0;
    for (int round = 0; round < 300; round++) {
      SiteDocument before = new SiteDocument(RandomSite.of(random), Layout.EMPTY);
      for (SiteObject object : objects(before.site())) {
        try {
          Site after = new DeleteObject(object).applyTo(before).site();
          deleted++;
          Soundness.kept(new SiteDocument(Site.empty("s"), Layout.EMPTY), after);
          widened(before.site(), after, seed);
        } catch (EditRefused e) {
          assertThat(e.reason()).as("seed %d, %s", seed, object).contains("still holds");
        }
      }
    }
    assertThat(deleted).isGreaterThan(2_000);
  }

  private static void widened(Site before, Site after, long seed) {
    for (PolicyRule left : after.policy()) {
      PolicyRule old = before.policy().stream().filter(one -> one.id().equals(left.id())).findFirst().orElseThrow();
      assertThat(old.services().isEmpty()).as("seed %d, %s", seed, left).isEqualTo(left.services().isEmpty());
      assertThat(old.validity()).as("seed %d", seed).isEqualTo(left.validity());
      assertThat(old.from()).as("seed %d", seed).containsAll(left.from());
    }
  }

  private static List<SiteObject> objects(Site site) {
    List<SiteObject> all = new ArrayList<>();
    site.zones().forEach(one -> all.add(SiteObject.of(ZONE, one.name())));
    site.networks().forEach(one -> all.add(SiteObject.of(NETWORK, one.name())));
    site.devices().forEach(one -> {
      all.add(SiteObject.of(DEVICE, one.name()));
      one.interfaces().forEach(plug -> all.add(SiteObject.of(INTERFACE, one.name() + "/" + plug.name())));
    });
    site.ranges().forEach(one -> all.add(SiteObject.of(RANGE, one.name())));
    site.sets().forEach(one -> all.add(SiteObject.of(SET, one.name())));
    site.groups().forEach(one -> all.add(SiteObject.of(GROUP, one.name())));
    site.services().forEach(one -> all.add(SiteObject.of(SERVICE, one.name())));
    site.times().forEach(one -> all.add(SiteObject.of(TIME, one.name())));
    site.policy().forEach(one -> all.add(SiteObject.of(RULE, one.id())));
    site.nat().forEach(one -> all.add(SiteObject.of(ObjectKind.NAT_RULE, one.id())));
    return all;
  }

  @Test
  void a_rule_goes_with_its_time_rather_than_hold_always() throws EditRefused {
    SiteDocument used = with(acme, PutObject.time(OFFICE), new InsertRule(
        rule("r", "lan", "dmz").withValidity(new Validity(true, Optional.of("office"), Optional.empty())), 0));
    DeleteObject delete = new DeleteObject(TIME, "office");
    assertThat(delete.consequences(used.site())).containsExactly("r");
    assertThat(delete.told(used)).isEqualTo(Edit.Phrase.of("edit.delete.told", "office", "r"));
    assertThat(delete.applyTo(used).site()).isEqualTo(acme.site());
  }

  @Test
  void nested_zones_move_out_by_one_when_their_zone_goes() throws EditRefused {
    SiteDocument nested = with(acme, new DeleteObject(DEVICE, "wifi-guest"), new NestZone("guest", Optional.of("lan")),
        new NestZone("branch", Optional.of("guest")), new DeleteObject(ZONE, "guest"));
    assertThat(nested.site().zone("branch").orElseThrow().inside()).contains("lan");
  }

  @Test
  void zones_are_nested_neither_in_a_loop_nor_out_of_shared_addresses() throws EditRefused {
    SiteDocument nested = with(acme, new NestZone("guest", Optional.of("lan")));
    assertThatThrownBy(() -> new NestZone("lan", Optional.of("guest")).applyTo(nested))
        .hasMessageContaining("would lie inside itself");
    assertThatThrownBy(() -> new NestZone("internet", Optional.of("lan")).applyTo(nested))
        .hasMessageContaining("Internet");
    List<Network> networks = new ArrayList<>(nested.site().networks());
    networks.add(new Network("pen", "guest", List.of(org.rempart.net.IpPrefix.parse("10.0.20.0/28")),
        Optional.empty()));
    SiteDocument shared = nested.withSite(nested.site().withNetworks(networks));
    assertThatThrownBy(() -> new NestZone("guest", Optional.empty()).applyTo(shared))
        .hasMessageContaining("'10.0.20.0/28' of network pen overlaps '10.0.20.0/24' of network lan-net");
  }

  @Test
  void one_name_is_put_in_the_place_of_another_in_the_chosen_rules() throws EditRefused {
    ReplaceName all = new ReplaceName(ReplaceName.What.END, "lan", "guest", Set.of());
    assertThat(all.found(acme.site())).containsExactly("lan-dmz-1", "lan-internet-1", "admin-lan-1", "lan-fw-1", "out");
    assertThat(((NatRule.Masquerade) all.applyTo(acme).site().nat().getFirst()).from()).containsExactly("guest");
    SiteDocument after = new ReplaceName(ReplaceName.What.SERVICE, "https", "tcp/8443", Set.of("lan-dmz-1"))
        .applyTo(acme);
    assertThat(Existing.rule(after.site(), "lan-dmz-1").services()).containsExactly("tcp/8443", "ftp");
    assertThat(Existing.rule(after.site(), "internet-dmz-1").services()).contains("https");
    assertThatThrownBy(() -> new ReplaceName(ReplaceName.What.END, "lan", "nobody", Set.of()).applyTo(acme))
        .hasMessageContaining("there is no end 'nobody'");
    assertThatThrownBy(() -> new ReplaceName(ReplaceName.What.END, "nobody", "lan", Set.of()).applyTo(acme))
        .hasMessageContaining("no rule names 'nobody'");
  }

  @Test
  void rules_move_in_their_order() throws EditRefused {
    assertThat(new MoveRule("lan-fw-1", 0).applyTo(acme).site().policy().getFirst().id()).isEqualTo("lan-fw-1");
    assertThat(new MoveRule("lan-fw-1", 99).applyTo(acme).site().policy().getLast().id()).isEqualTo("lan-fw-1");
    assertThatThrownBy(() -> new MoveRule("none", 0).applyTo(acme)).isInstanceOf(EditRefused.class);
  }

  @Test
  void a_host_that_nat_needs_as_firewall_goes_on_filtering() throws EditRefused {
    SiteDocument guarded = with(acme, new SetEnforcement("lan-pc1", Optional.of(Enforcement.STANDARD)),
        PutObject.nat(new NatRule.Masquerade("m", "lan-pc1", List.of("guest"), "eth0")));
    assertThatThrownBy(() -> new SetEnforcement("lan-pc1", Optional.empty()).applyTo(guarded))
        .hasMessageContaining("there is no firewall 'lan-pc1'");
  }

  @Test
  void switches_and_defaults_are_undone_like_every_edit() throws EditRefused {
    History history = new History(acme);
    history.perform(new SetProtection(Protection.SYN_FLOOD, false));
    history.perform(new SetDefaults(
        new Defaults(Action.DROP, Action.REJECT, Action.DROP, Action.ACCEPT, false)));
    history.perform(new SetWithin("lan", Optional.of(Action.DROP)));
    assertThat(history.current().site().protections()).doesNotContain(Protection.SYN_FLOOD).hasSize(10);
    history.undo();
    history.undo();
    history.undo();
    assertThat(history.current()).isEqualTo(acme);
  }

  @Test
  void a_service_with_a_second_connection_gets_its_helper() throws EditRefused {
    SiteDocument after = with(acme, new AllowService("guest", "dmz", "https"), new AllowService("guest", "dmz", "ftp"),
        new AllowService("guest", "dmz", "udp/5060"), new AllowService("guest", "dmz", "snmp"));
    assertThat(Existing.rule(after.site(), "guest-dmz-1").services()).containsExactly("https", "snmp");
    assertThat(Existing.rule(after.site(), "guest-dmz-2").treatment().helper()).contains(ConnectionHelper.FTP);
    assertThat(Existing.rule(after.site(), "guest-dmz-3").treatment().helper()).contains(ConnectionHelper.SIP);
  }

  @Test
  void what_is_allowed_joins_no_rule_with_a_limit() throws EditRefused {
    PolicyRule limited = rule("limited", "guest", "dmz").withTreatment(new Treatment(Optional.empty(),
        Optional.empty(), Optional.of(RateLimit.parse("1/minute")), Optional.empty(), Optional.empty()));
    SiteDocument after = with(acme, new InsertRule(limited, 0), new AllowService("guest", "dmz", "ssh"));
    assertThat(Existing.rule(after.site(), "limited").services()).containsExactly("https");
    assertThat(Existing.rule(after.site(), "guest-dmz-1").services()).containsExactly("ssh");
  }

  @Test
  void the_matrix_shows_a_negation_in_the_zones_that_are_left() throws EditRefused {
    Site site = acme.site().withPolicy(List.of(
        rule("r", "lan", "dmz").withNot(new Negation(true, false, false))));
    assertThat(Allowance.of(site)).extracting(one -> one.from().zone()).contains("guest", "internet")
        .doesNotContain("lan");
    assertThat(Allowance.of(site)).extracting(Allowance::fromEnd).containsOnly("not lan");
    SiteDocument ranged = with(acme.withSite(site), PutObject.range(POOL));
    assertThat(new Ends(ranged.site()).places("pool")).containsExactly(new Ends.Place("lan", Optional.of("pool")));
    assertThat(new Ends(ranged.site()).places("nobody")).isEmpty();
  }
}
