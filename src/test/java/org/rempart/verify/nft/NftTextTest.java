package org.rempart.verify.nft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.filter.Table;

class NftTextTest {
  private static final Condition TCP = new Condition.ProtocolIn(PortRange.of(6));
  private static final Condition IPV4 = new Condition.FamilyIs(Family.IPV4);
  private static final Condition SSH = new Condition.DestinationPort(PortRange.of(22));
  private static final Condition TRACKED = new Condition.Not(
      new Condition.StateIn(Set.of(ConnectionState.INVALID, ConnectionState.UNTRACKED)));

  @Test
  void a_port_asks_for_its_protocol() throws RulesetError {
    assertThat(condition("tcp dport 22")).isEqualTo(Condition.all(TCP, SSH));
    assertThat(condition("tcp dport ssh")).isEqualTo(Condition.all(TCP, SSH));
  }

  @Test
  void a_negated_port_is_another_port_of_the_same_protocol() throws RulesetError {
    Condition others = Condition.any(new Condition.DestinationPort(new PortRange(0, 21)),
        new Condition.DestinationPort(new PortRange(23, 65535)));
    assertThat(condition("tcp dport != 22")).isEqualTo(Condition.all(TCP, others));
    assertThat(condition("tcp dport != { 22 }")).isEqualTo(condition("tcp dport != 22"));
  }

  @Test
  void a_negated_address_is_another_address_of_the_same_family() throws RulesetError {
    assertThat(condition("ip saddr != { 10.0.0.0/8, 192.0.2.1 }")).isEqualTo(new Condition.From(
        IpSet.ALL.only(Family.IPV4).minus(set("10.0.0.0/8", "192.0.2.1"))));
  }

  @Test
  void states_in_a_list_are_any_of_these_and_behind_a_comparison_all_at_once() throws RulesetError {
    Condition two = new Condition.StateIn(Set.of(ConnectionState.NEW, ConnectionState.ESTABLISHED));
    assertThat(condition("ct state new,established")).isEqualTo(two);
    assertThat(condition("ct state { new, established }")).isEqualTo(two);
    assertThat(condition("ct state & (new|established) != 0")).isEqualTo(two);
    assertThat(condition("ct state == new,established")).isEqualTo(Condition.NEVER);
    assertThat(condition("ct state != new,established")).isEqualTo(Condition.ALWAYS);
  }

  @Test
  void flags_of_tcp_are_read_in_old_and_new_words() throws RulesetError {
    Condition syn = new Condition.TcpFlags(0x12, 2);
    assertThat(condition("tcp flags & (syn|ack) == syn"))
        .isEqualTo(Condition.all(new Condition.TcpFlags(0, 0), syn));
    assertThat(condition("tcp flags syn / syn,ack")).isEqualTo(condition("tcp flags & (syn|ack) == syn"));
    assertThat(condition("tcp flags != syn / syn,ack"))
        .isEqualTo(Condition.all(new Condition.TcpFlags(0, 0), new Condition.Not(syn)));
    assertThat(condition("tcp flags syn,ack")).isEqualTo(
        Condition.all(new Condition.TcpFlags(0, 0), new Condition.Not(new Condition.TcpFlags(0x12, 0))));
  }

  @Test
  void two_octets_behind_any_header_are_ports_only_where_there_are_ports() throws RulesetError {
    assertThat(condition("meta l4proto { tcp, udp } th dport 22")).isEqualTo(Condition.all(
        Condition.any(TCP, new Condition.ProtocolIn(PortRange.of(17))), SSH));
    assertThat(condition("th dport 22").toString()).contains("Unclear[words=th dport 22, steady=true]");
    assertThat(condition("meta l4proto . th dport { tcp . 22 }")).isEqualTo(Condition.all(TCP, SSH));
  }

  @Test
  void interfaces_match_by_name_and_by_beginning() throws RulesetError {
    assertThat(condition("iifname \"eth*\"")).isEqualTo(new Condition.Entering(new InterfacePattern("eth", true)));
    assertThat(condition("iifname != lo"))
        .isEqualTo(new Condition.Not(new Condition.Entering(new InterfacePattern("lo", false))));
    assertThat(condition("oifname eth0.10")).isEqualTo(new Condition.Leaving(new InterfacePattern("eth0.10", false)));
  }

  @Test
  void the_connections_first_packet_has_fields_of_its_own() throws RulesetError {
    assertThat(condition("ct original ip daddr 10.0.0.1"))
        .isEqualTo(new Condition.Originally(new Condition.To(set("10.0.0.1"))));
    assertThat(condition("ct status dnat")).isEqualTo(new Condition.Translated(true));
    assertThat(condition("ct direction original"))
        .isEqualTo(Condition.all(TRACKED, new Condition.Not(new Condition.Reply())));
  }

  @Test
  void a_limit_is_asked_each_time_and_an_owner_once() throws RulesetError {
    assertThat(condition("limit rate 10/second burst 5 packets"))
        .isEqualTo(new Condition.Unclear("limit rate 10 packets/second", false));
    assertThat(condition("meta skuid 0x0a")).isEqualTo(new Condition.Unclear("meta skuid 10", true));
  }

  @Test
  void a_set_that_changes_is_a_question() throws RulesetError {
    String set = "set s { type ipv4_addr; flags timeout; elements = { 10.0.0.1 timeout 1h expires 5m } }\n";
    Condition member = new Condition.Member("inet t s", List.of("ip saddr"));
    Condition all = new Condition.From(IpSet.ALL.only(Family.IPV4));
    assertThat(rules(set, "ip saddr @s").getFirst().condition()).isEqualTo(Condition.all(all, member));
    assertThat(rules(set, "ip saddr != @s").getFirst().condition())
        .isEqualTo(Condition.all(all, new Condition.Not(member)));
  }

  @Test
  void a_verdict_map_has_cases_and_what_it_does_not_know_goes_on_behind_the_rule() throws RulesetError {
    List<Rule> rules = rules("", "tcp dport vmap { 22 : accept, * : drop, 80 : continue } counter");
    Condition http = Condition.all(TCP, new Condition.DestinationPort(PortRange.of(80)));
    assertThat(rules).hasSize(2);
    assertThat(rules.getFirst().actions()).singleElement().satisfies(action -> {
      List<Action.Case> cases = ((Action.Dispatch) action).cases();
      assertThat(cases).extracting(Action.Case::verdict).containsExactly(new Action.Accept(), new Action.Drop());
      assertThat(cases.getLast().condition()).isEqualTo(
          Condition.all(TCP, new Condition.DestinationPort(PortRange.ALL), new Condition.Not(http)));
    });
    assertThat(rules.getLast().condition()).isEqualTo(http);
  }

  @Test
  void overlapping_elements_keep_their_order() throws RulesetError {
    Rule rule = rules("", "ip saddr . tcp dport vmap { 10.0.0.1 . 80 : accept, 10.0.0.0/8 . 1-99 : drop }").getFirst();
    assertThat(((Action.Dispatch) rule.actions().getFirst()).cases()).extracting(Action.Case::verdict)
        .containsExactly(new Action.Accept(), new Action.Drop());
  }

  @Test
  void marks_are_set_by_bits_copied_and_chosen_by_maps() throws RulesetError {
    assertThat(rules("", "meta mark set meta mark and 0xff or 0x100").getFirst().actions())
        .containsExactly(new Action.SetMark(false, ~0xff | 0x100, 0x100));
    assertThat(rules("", "ct mark set meta mark").getFirst().actions()).containsExactly(new Action.CopyMark(true, -1));
    assertThat(rules("", "meta mark set tcp dport map { 22 : 1, 80 : 2 }")).hasSize(2).extracting(Rule::actions)
        .containsExactly(List.of(new Action.SetMark(false, -1, 1)), List.of(new Action.SetMark(false, -1, 2)));
  }

  @Test
  void a_condition_behind_a_change_asks_of_what_was_changed() throws RulesetError {
    assertThat(rules("", "meta mark set 1 meta mark 1 accept")).singleElement().satisfies(rule -> {
      assertThat(rule.condition()).isEqualTo(Condition.ALWAYS);
      assertThat(rule.actions()).containsExactly(new Action.SetMark(false, -1, 1), new Action.Accept());
    });
    List<Rule> rules = rules("", "meta mark set 1 tcp dport 22 accept");
    assertThat(rules).hasSize(2);
    assertThat(rules.getFirst().condition()).isEqualTo(new Condition.Not(Condition.all(TCP, SSH)));
    assertThat(rules.getLast().condition()).isEqualTo(Condition.all(TCP, SSH));
    assertThat(rules.getFirst().origin()).isEqualTo(rules.getLast().origin());
  }

  @Test
  void translations_of_one_family_leave_the_other_alone() throws RulesetError {
    Rule rule = rules("", "dnat to 10.0.0.1-10.0.0.9:80 random,persistent").getFirst();
    assertThat(rule.condition()).isEqualTo(IPV4);
    assertThat(rule.actions()).containsExactly(
        new Action.Dnat(Optional.of(IpRange.parse("10.0.0.1-10.0.0.9")), Optional.of(PortRange.of(80))));
    assertThat(rules("", "redirect to :8080").getFirst().actions())
        .containsExactly(new Action.Redirect(Optional.of(PortRange.of(8080))));
  }

  @Test
  void a_map_translates_case_by_case() throws RulesetError {
    Rule rule = rules("", "dnat ip to tcp dport map { 80 : 10.0.0.1 . 8080 }").getFirst();
    assertThat(rule.actions()).containsExactly(new Action.TranslateBy(List.of(new Action.TranslateCase(
        Condition.all(TCP, new Condition.DestinationPort(PortRange.of(80))),
        new Action.Dnat(Optional.of(IpRange.parse("10.0.0.1")), Optional.of(PortRange.of(8080)))))));
  }

  @Test
  void a_rejection_asks_for_what_it_can_answer() throws RulesetError {
    assertThat(rules("", "reject with tcp reset").getFirst().condition()).isEqualTo(TCP);
    assertThat(rules("", "reject with icmp type host-prohibited").getFirst())
        .satisfies(rule -> assertThat(rule.condition()).isEqualTo(IPV4))
        .satisfies(rule -> assertThat(rule.actions()).containsExactly(new Action.Reject("icmp host-prohibited")));
    assertThat(rules("", "reject").getFirst().actions()).containsExactly(new Action.Reject("port-unreachable"));
  }

  @Test
  void what_leaves_the_decision_to_others_is_undecided() throws RulesetError {
    assertThat(rules("", "queue num 1-3 bypass").getFirst().actions())
        .containsExactly(new Action.Undecided("queue to 1-3 bypass"));
    assertThat(rules("", "xt target \"TEE\"").getFirst().actions())
        .containsExactly(new Action.Undecided("xt target TEE"));
    assertThat(condition("xt match \"string\"")).isEqualTo(new Condition.Unclear("xt match string", false));
  }

  @Test
  void definitions_stand_for_what_they_say() throws RulesetError {
    String text = """
        #!/usr/sbin/nft -f
        flush ruleset
        define wan = "eth0" # the way out
        define inside = { 10.0.0.0/8,
          192.168.0.0/16 }
        define more = { $inside, 172.16.0.0/12 }
        table inet t {
          chain c {
            iifname $wan ip saddr $more drop
          }
        }
        """;
    assertThat(NftText.read(text).tables().getFirst().chains().getFirst().rules().getFirst().condition())
        .isEqualTo(Condition.all(new Condition.Entering(new InterfacePattern("eth0", false)),
            new Condition.From(set("10.0.0.0/8", "192.168.0.0/16", "172.16.0.0/12"))));
  }

  @Test
  void commands_add_insert_and_delete() throws RulesetError {
    PacketFilter filter = NftText.read("""
        add table inet t
        add chain inet t c { type filter hook forward priority filter + 10; policy drop; }
        add rule inet t c tcp dport 80 accept
        insert rule inet t c tcp dport 22 drop
        add set inet t s { type ipv4_addr; }
        add element inet t s { 10.0.0.1, 10.0.0.2 }
        delete element inet t s { 10.0.0.2 }
        add rule inet t c ip saddr @s accept comment "last"
        table ip gone { chain x { counter
        }
        }
        delete table ip gone
        """);
    Chain chain = filter.tables().getFirst().chains().getFirst();
    assertThat(filter.tables()).hasSize(1);
    assertThat(chain.base()).contains(new Base(Hook.FORWARD, Base.Type.FILTER, 10, false));
    assertThat(chain.rules()).extracting(rule -> rule.actions().getLast())
        .containsExactly(new Action.Drop(), new Action.Accept(), new Action.Accept());
    assertThat(chain.rules().getLast().condition()).isEqualTo(new Condition.From(set("10.0.0.1")));
    assertThat(chain.rules().getLast().origin().comment()).contains("last");
  }

  @Test
  void priorities_have_names_and_distances() throws RulesetError {
    assertThat(base("ip", "type nat hook prerouting priority dstnat - 10;").priority()).isEqualTo(-110);
    assertThat(base("ip", "type filter hook input priority -150;").priority()).isEqualTo(-150);
    assertThat(base("ip6", "type route hook output priority mangle; policy drop;").acceptsByDefault()).isFalse();
  }

  @Test
  void tables_of_other_families_and_sleeping_ones_are_kept_but_never_called() throws RulesetError {
    PacketFilter filter = NftText.read("""
        table bridge b {
          chain c {
            type filter hook forward priority filter; policy drop;
            ether saddr 00:11:22:33:44:55 drop
          }
        }
        table netdev n {
          chain c {
            type filter hook ingress device "eth0" priority -500; policy accept;
            ip saddr 10.0.0.0/8 drop
          }
        }
        table inet asleep {
          flags dormant
          chain c {
            type filter hook forward priority filter; policy drop;
          }
        }
        """);
    assertThat(filter.tables()).extracting(Table::name).containsExactly("bridge b", "netdev n", "inet asleep");
    assertThat(filter.tables().getFirst().families()).isEmpty();
    assertThat(filter.tables().getFirst().chains().getFirst().rules()).hasSize(1);
    assertThat(filter.entries(Hook.FORWARD)).isEmpty();
  }

  @Test
  void ingress_comes_before_all_else_for_its_devices() throws RulesetError {
    Chain chain = NftText.read("""
        table inet t {
          chain c {
            type filter hook ingress devices = { eth0, eth1 } priority 0; policy drop;
            tcp dport 22 accept
          }
        }
        """).tables().getFirst().chains().getFirst();
    assertThat(chain.base()).hasValueSatisfying(base -> {
      assertThat(base.hook()).isEqualTo(Hook.PREROUTING);
      assertThat(base.priority()).isLessThan(-1_000_000);
      assertThat(base.acceptsByDefault()).isTrue();
    });
    Condition ours = Condition.any(new Condition.Entering(new InterfacePattern("eth0", false)),
        new Condition.Entering(new InterfacePattern("eth1", false)));
    assertThat(chain.rules()).extracting(Rule::condition).containsExactly(Condition.all(ours, TCP, SSH), ours);
  }

  @Test
  void a_rule_remembers_where_and_how_it_was_written_without_its_counts() throws RulesetError {
    Rule rule = rules("", "tcp dport 22 counter packets 7 bytes 420 accept comment \"r:7\"").getFirst();
    assertThat(rule.origin().line()).isEqualTo(3);
    assertThat(rule.origin().text()).isEqualTo("tcp dport 22 counter accept comment \"r:7\"");
    assertThat(rule.origin().comment()).contains("r:7");
  }

  private static IpSet set(String... ranges) {
    return new IpSet(Arrays.stream(ranges).map(IpRange::parse).toList());
  }

  private static Condition condition(String rule) throws RulesetError {
    return rules("", rule).getFirst().condition();
  }

  private static List<Rule> rules(String objects, String rule) throws RulesetError {
    String text = "table inet t {\n" + objects + "chain c {\n" + rule + "\n}\n}\n";
    return NftText.read(text).tables().getFirst().chains().getFirst().rules();
  }

  private static Base base(String family, String hook) throws RulesetError {
    String text = "table " + family + " t {\nchain c {\n" + hook + "\n}\n}\n";
    return NftText.read(text).tables().getFirst().chains().getFirst().base().orElseThrow();
  }
}
