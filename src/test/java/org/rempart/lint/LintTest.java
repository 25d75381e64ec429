package org.rempart.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rempart.policy.LabSite.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.net.IpAddress;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.policy.LabSite;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;
import org.rempart.site.DynamicSet;
import org.rempart.site.Group;
import org.rempart.site.NamedService;
import org.rempart.site.NatRule;
import org.rempart.site.Notes;
import org.rempart.site.PolicyRule;
import org.rempart.site.Protection;
import org.rempart.site.Site;
import org.rempart.site.Treatment;
import org.rempart.site.Validity;

class LintTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @Test
  void a_clean_policy_has_no_remarks() {
    assertThat(lint(LabSite.site(accept("a", "internet", "dmz-www", "tcp/443")))).isEmpty();
  }

  @Test
  void tells_a_service_open_to_the_internet_outside_the_dmz() {
    Site site = LabSite.site(accept("in-dmz", "any", "dmz", "tcp/443"), accept("in-lan", "any", "lan-db", "tcp/22"));
    assertThat(lint(site)).containsExactly(remark(Kind.EXPOSED, "in-lan", "lan"),
        remark(Kind.DMZ_TO_INSIDE, "in-lan", "lan"));
  }

  @Test
  void a_door_that_an_earlier_rule_shuts_is_not_open() {
    Site site = LabSite.site(deny("no", "internet dmz", "lan", ""), accept("in", "any", "lan", "tcp/22"));
    assertThat(lint(site)).isEmpty();
  }

  @Test
  void tells_what_lets_the_dmz_inside_but_not_what_refuses_it() {
    Site site = LabSite.site(accept("db", "dmz-www", "lan-db", "tcp/5432"), deny("rest", "dmz", "lan", ""));
    assertThat(lint(site)).containsExactly(remark(Kind.DMZ_TO_INSIDE, "db", "lan"));
  }

  @Test
  void tells_everybody_may_do_everything_but_not_that_everybody_may_ping() {
    Site site = LabSite.site(accept("ping", "any", "any", "ping"), accept("all", "any", "any", ""));
    assertThat(only(site, Kind.ANY_TO_ANY)).extracting(Remark::subject).containsExactly("all");
  }

  @Test
  void tells_a_rule_that_one_earlier_rule_decides() {
    Site site = LabSite.site(deny("no", "lan", "internet", "tcp"), accept("web", "lan-pc1", "internet", "tcp/80"),
        accept("dns", "lan-pc1", "internet", "udp/53"));
    assertThat(lint(site)).containsExactly(remark(Kind.SHADOWED, "web", "no"));
  }

  @Test
  void tells_a_rule_that_only_several_earlier_rules_decide_together() {
    Site site = LabSite.site(accept("one", "10.0.20.0/25", "guest", "tcp/1-99"),
        accept("beside", "branch", "guest", "tcp/80"), accept("two", "10.0.20.128/25", "guest", "tcp/80-443"),
        accept("both", "10.0.20.0/24", "guest", "tcp/80-99"), accept("more", "10.0.20.0/24", "guest", "tcp/80-100"));
    assertThat(lint(site)).containsExactly(remark(Kind.REDUNDANT, "both", "one", "two"));
  }

  @Test
  void names_only_the_rules_that_matter() {
    Site site = LabSite.site(accept("part", "lan-pc1", "guest", "tcp/80"), accept("all", "lan", "guest", "tcp"),
        accept("again", "lan", "guest", "tcp/80"));
    assertThat(lint(site)).containsExactly(remark(Kind.REDUNDANT, "again", "all"));
  }

  @Test
  void a_refusal_among_those_that_decide_before_makes_a_shadow() {
    Site site = LabSite.site(deny("part", "lan-pc1", "guest", "tcp/80"), accept("all", "lan", "guest", "tcp"),
        accept("again", "lan", "guest", "tcp/80"));
    assertThat(lint(site)).containsExactly(remark(Kind.SHADOWED, "again", "part", "all"));
  }

  @Test
  void a_rule_with_a_limit_covers_nothing_and_can_be_covered() {
    PolicyRule few = with(accept("few", "lan", "guest", "tcp/22"),
        new Treatment(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(3), Optional.empty()));
    assertThat(lint(LabSite.site(few, accept("all", "lan", "guest", "tcp/22")))).isEmpty();
    assertThat(lint(LabSite.site(accept("all", "lan", "guest", "tcp/22"), few)))
        .containsExactly(remark(Kind.REDUNDANT, "few", "all"));
  }

  @Test
  void a_dynamic_set_is_covered_by_everybody_and_itself_alone() {
    List<DynamicSet> sets = List.of(new DynamicSet("bad", "", Optional.empty(), List.of()));
    Site itself = LabSite.site(deny("a", "bad", "lan", ""), deny("b", "bad", "lan", "")).withSets(sets);
    assertThat(lint(itself)).containsExactly(remark(Kind.REDUNDANT, "b", "a"));
    Site wide = LabSite.site(deny("a", "internet", "lan", ""), deny("b", "bad", "lan", "")).withSets(sets);
    assertThat(lint(wide)).isEmpty();
    Site all = LabSite.site(deny("a", "any", "lan", ""), deny("b", "bad", "lan", "")).withSets(sets);
    assertThat(lint(all)).containsExactly(remark(Kind.REDUNDANT, "b", "a"));
  }

  @Test
  void any_does_not_cover_a_rule_for_the_firewall_itself() {
    Site site = LabSite.site(deny("all", "lan", "any", ""), accept("fw", "lan", "firewall", "ssh"));
    assertThat(lint(site)).isEmpty();
  }

  @Test
  void tells_a_rule_whose_ends_no_firewall_stands_between() {
    Site site = LabSite.site(accept("inside", "lan-pc1", "lan-pc2", "ssh"),
        accept("across", "lan-pc1", "guest", "ssh"));
    assertThat(lint(site)).containsExactly(remark(Kind.UNSEEN, "inside"));
  }

  @Test
  void tells_rules_whose_last_day_is_over() {
    Site site = LabSite.site(until("yesterday", TODAY.minusDays(1)), until("today", TODAY));
    assertThat(lint(site)).containsExactly(remark(Kind.EXPIRED, "yesterday", "2026-02-28"));
  }

  @Test
  void tells_rules_without_a_reason_unless_a_ticket_has_it() {
    PolicyRule bare = rule("bare", "lan", "guest", "tcp/1", Action.ACCEPT);
    PolicyRule ticket = rule("ticket", "lan", "guest", "tcp/2", Action.ACCEPT).withNotes(new Notes("", "", "NET-7"));
    assertThat(lint(LabSite.site(bare, ticket))).containsExactly(remark(Kind.UNREASONED, "bare"));
  }

  @Test
  void tells_unused_objects_but_not_those_that_used_ones_hold() {
    Site site = LabSite.site(accept("a", "outer", "guest", "web"))
        .withGroups(List.of(new Group("outer", List.of("inner")), new Group("inner", List.of("lan")),
            new Group("spare", List.of("lan"))))
        .withServices(List.of(new NamedService("web", List.of("web-old")),
            new NamedService("web-old", List.of("tcp/80")), new NamedService("spare-port", List.of("tcp/81"))));
    assertThat(lint(site)).containsExactly(remark(Kind.UNUSED, "spare", "group"),
        remark(Kind.UNUSED, "spare-port", "service"));
  }

  @Test
  void an_empty_group_is_told_and_widens_nothing() {
    Site site = LabSite.site(deny("gone", "nobody", "guest", ""), accept("still", "lan", "guest", "tcp/80"))
        .withGroups(List.of(new Group("nobody", List.of("nobodies")), new Group("nobodies", List.of()),
            new Group("somebody", List.of("lan"))));
    assertThat(only(site, Kind.EMPTY_GROUP)).containsExactly(remark(Kind.EMPTY_GROUP, "nobody", "gone"),
        remark(Kind.EMPTY_GROUP, "nobodies"));
    assertThat(only(site, Kind.BROKEN)).extracting(Remark::subject).containsExactly("policy rule 'gone'");
    assertThat(only(site, Kind.SHADOWED)).isEmpty();
  }

  @Test
  void tells_ftp_without_its_helper() {
    Treatment helped = new Treatment(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(ConnectionHelper.FTP));
    Site site = LabSite.site(accept("bare", "lan", "guest", "ftp"), with(accept("fine", "lan", "dmz", "ftp"), helped),
        deny("no", "guest", "dmz", "ftp"), accept("more", "guest", "internet", "tcp/1-1023"));
    assertThat(lint(site)).containsExactly(remark(Kind.WITHOUT_HELPER, "bare", "ftp"));
  }

  @Test
  void tells_the_management_protection_off_and_no_other() {
    Site site = LabSite.site(accept("a", "lan", "guest", "tcp/80"));
    assertThat(lint(site.withProtections(EnumSet.complementOf(EnumSet.of(Protection.MANAGEMENT)))))
        .containsExactly(remark(Kind.MANAGEMENT_OFF, "management"));
    assertThat(lint(site.withProtections(Set.of(Protection.MANAGEMENT)))).isEmpty();
  }

  @Test
  void tells_a_port_forward_that_no_rule_lets_through() {
    NatRule forward = new NatRule.PortForward("pub", "fw1", "eth-wan", IpAddress.parse("203.0.113.2"),
        Service.parse("tcp/8080"), "dmz-www", Optional.of(PortRange.of(80)));
    Site wrong = LabSite.site(accept("published", "internet", "dmz-www", "tcp/8080")).withNat(List.of(forward));
    assertThat(lint(wrong)).containsExactly(remark(Kind.FORWARD_NOT_ALLOWED, "pub", "dmz-www"));
    Site right = LabSite.site(accept("real", "internet", "dmz-www", "tcp/80")).withNat(List.of(forward));
    assertThat(lint(right)).isEmpty();
  }

  @Test
  void a_rule_that_is_switched_off_is_not_looked_at() {
    Site site = LabSite.site(accept("off", "any", "any", "").withValidity(Validity.ALWAYS.withEnabled(false)));
    assertThat(lint(site)).isEmpty();
  }

  @Test
  void looks_at_ten_thousand_rules() {
    List<PolicyRule> rules = new ArrayList<>();
    for (int i = 0; i < 9_998; i++) {
      rules.add(accept("r" + i, "10.0.20." + (2 + i % 250), "10.0.30." + (2 + i / 250), "tcp/" + (20_000 + i)));
    }
    rules.add(deny("rest", "any", "any", ""));
    rules.add(accept("late", "lan", "guest", "tcp/80"));
    assertThat(lint(LabSite.site().withNat(List.of()).withPolicy(rules)))
        .containsExactly(remark(Kind.SHADOWED, "late", "rest"));
  }

  @Test
  void words_say_what_how_bad_and_by_whom() {
    assertThat(remark(Kind.SHADOWED, "web", "no", "never"))
        .hasToString("warning: rule web is never asked; something else is decided before by no, never");
  }

  private static List<Remark> lint(Site site) {
    Site tidy = site.groups().stream().anyMatch(group -> group.name().equals("servers"))
        ? site.withGroups(List.of())
        : site;
    return Lint.of(tidy, TODAY);
  }

  private static List<Remark> only(Site site, Kind kind) {
    return lint(site).stream().filter(remark -> remark.kind() == kind).toList();
  }

  private static Remark remark(Kind kind, String subject, String... others) {
    return new Remark(kind, subject, List.of(others));
  }

  private static PolicyRule accept(String id, String from, String to, String services) {
    return rule(id, from, to, services, Action.ACCEPT).withNotes(Notes.of("asked for"));
  }

  private static PolicyRule deny(String id, String from, String to, String services) {
    return rule(id, from, to, services, Action.DROP).withNotes(Notes.of("asked for"));
  }

  private static PolicyRule until(String id, LocalDate day) {
    return accept(id, "lan", "guest", "tcp/80")
        .withValidity(new Validity(true, Optional.empty(), Optional.of(day)));
  }

  private static PolicyRule with(PolicyRule rule, Treatment treatment) {
    return rule.withTreatment(treatment);
  }
}
