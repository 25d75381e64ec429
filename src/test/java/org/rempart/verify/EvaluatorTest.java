package org.rempart.verify;

import org.rempart.net.ConnectionState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rempart.net.Flow;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;

class EvaluatorTest {
  private static final Packet WEB = packet("198.51.100.9", "203.0.113.1", Protocol.TCP, 80);
  private static final Packet WEB6 = packet("2001:db8:9::9", "2001:db8:1::80", Protocol.TCP, 80);
  private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void an_entry_of_a_map_decides_under_its_own_comment_and_a_miss_goes_on() throws RulesetSyntaxError {
    String map = """
        map m {
        type ipv4_addr . inet_service : verdict
        flags interval
        counter
        elements = { 203.0.113.1 . 80-90 comment "r:web" : drop, 203.0.113.2 . 80 : drop }
        }
        """;
    Evaluator evaluator = evaluator(map, "ip daddr . tcp dport vmap @m comment \"p:map\"\naccept comment \"p:rest\"");
    assertThat(evaluator.decide(WEB).ruleComment()).contains("r:web");
    assertThat(evaluator.decide(packet("198.51.100.9", "203.0.113.2", Protocol.TCP, 80)).ruleComment())
        .contains("p:map");
    for (Packet other : List.of(WEB6, packet("198.51.100.9", "203.0.113.1", Protocol.UDP, 80),
        packet("198.51.100.9", "203.0.113.1", Protocol.TCP, 91))) {
      assertThat(evaluator.decide(other).ruleComment()).contains("p:rest");
    }
  }

  @Test
  void a_limit_decides_only_what_is_within_it() throws RulesetSyntaxError {
    Moment beyond = new Moment(Instant.EPOCH, Map.of(), false, Map.of());
    for (String limit : List.of("limit rate 5/second", "update @d { ip saddr limit rate 5/second }",
        "add @d { ip saddr ct count 10 }")) {
      Evaluator within = evaluator(DYNAMIC, limit + " accept");
      assertThat(within.decide(WEB).accepted()).as(limit).isTrue();
      assertThat(within.decide(WEB, beyond).accepted()).as(limit).isFalse();
      Evaluator over = evaluator(DYNAMIC, limit.replace("rate 5", "rate over 5").replace("count 10", "count over 10")
          + " drop\naccept");
      assertThat(over.decide(WEB).accepted()).as(limit).isTrue();
      assertThat(over.decide(WEB, beyond).accepted()).as(limit).isFalse();
    }
  }

  private static final String DYNAMIC = "set d {\ntype ipv4_addr\nsize 10\nflags dynamic,timeout\ntimeout 1m\n}\n";

  @Test
  void members_of_the_moment_are_in_a_set_besides_those_that_stay() throws RulesetSyntaxError {
    String set = """
        set blocked {
        type ipv4_addr
        flags interval,timeout
        elements = { 192.0.2.0/24, 198.51.100.9 timeout 1h expires 5m }
        }
        """;
    Evaluator evaluator = evaluator(set, "ip saddr @blocked drop\naccept");
    assertThat(evaluator.decide(packet("192.0.2.7", "203.0.113.1", Protocol.TCP, 80)).accepted()).isFalse();
    assertThat(evaluator.decide(WEB).accepted()).isTrue();
    IpSet members = IpSet.of(IpPrefix.parse("198.51.100.0/24"));
    assertThat(evaluator.decide(WEB, new Moment(Instant.EPOCH, Map.of("blocked", members), true, Map.of())).accepted())
        .isFalse();
  }

  @Test
  void times_are_utc_and_the_end_of_a_date_is_not_in_it() throws RulesetSyntaxError {
    holds("meta hour \"12:00\"-\"17:00\"", MONDAY_NOON, true);
    holds("meta hour \"08:00\"-\"11:59:59\"", MONDAY_NOON, false);
    holds("meta day { \"Monday\", \"Friday\" }", MONDAY_NOON, true);
    holds("meta day != \"Monday\"", MONDAY_NOON, false);
    holds("meta time < \"2026-11-23 12:00:00\"", MONDAY_NOON, false);
    holds("meta time < \"2026-11-23 12:00:01\"", MONDAY_NOON, true);
    holds("meta time >= \"2026-11-23 12:00:00\"", MONDAY_NOON, true);
  }

  private static void holds(String match, Instant at, boolean expected) throws RulesetSyntaxError {
    Moment moment = new Moment(at, Map.of(), true, Map.of());
    assertThat(evaluator("", match + " accept").decide(WEB, moment).accepted()).as(match).isEqualTo(expected);
  }

  @Test
  void bits_of_headers_are_compared_under_their_mask() throws RulesetSyntaxError {
    Evaluator midStream = evaluator("", "tcp flags & (fin|syn|rst|ack) != syn drop\naccept");
    assertThat(midStream.decide(WEB).accepted()).isTrue();
    assertThat(midStream.decide(with(WEB, Header.USUAL.withTcpFlags(0x12))).accepted()).isFalse();
    Evaluator fragments = evaluator("", "ip frag-off & 0x1fff != 0 drop\ntcp dport 80 accept");
    assertThat(fragments.decide(with(WEB, Header.USUAL.withFragment(0x4000))).accepted()).isTrue();
    assertThat(fragments.decide(with(WEB, Header.USUAL.withFragment(7))).accepted()).isFalse();
    Evaluator routing = evaluator("", "rt type 0 drop\nexthdr frag exists drop\naccept");
    assertThat(routing.decide(WEB6).accepted()).isTrue();
    assertThat(routing.decide(with(WEB6, Header.USUAL.withRouting(0))).accepted()).isFalse();
    assertThat(routing.decide(with(WEB6, Header.USUAL.withFragment(1))).accepted()).isFalse();
  }

  @Test
  void a_reject_passes_over_what_it_can_not_answer() throws RulesetSyntaxError {
    assertThat(evaluator("", "reject with icmp net-unreachable\naccept").decide(WEB6).accepted()).isTrue();
    assertThat(evaluator("", "reject with icmp net-unreachable\naccept").decide(WEB).verdict())
        .isEqualTo(Decision.Verdict.REJECTED);
    assertThat(evaluator("", "reject with tcp reset\naccept")
        .decide(packet("198.51.100.9", "203.0.113.1", Protocol.UDP, 80)).accepted()).isTrue();
  }

  @Test
  void rules_see_the_real_host_and_know_the_address_that_was_asked_for() throws RulesetSyntaxError {
    String forward = "fib daddr type local iifname \"wan\" meta nfproto ipv4 tcp dport 80 dnat ip to 10.0.0.1:8080";
    Evaluator evaluator = nat("prerouting", forward,
        "ip daddr 10.0.0.1 tcp dport 8080 ct original ip daddr 203.0.113.1 meta l4proto tcp "
            + "ct original proto-dst 80 ct status dnat accept");
    Moment moment = new Moment(Instant.EPOCH, Map.of(), true,
        Map.of("wan", List.of(InterfaceAddress.parse("203.0.113.1/24"))));
    assertThat(evaluator.decide(WEB, moment).accepted()).isTrue();
    assertThat(evaluator.decide(WEB, moment).afterNat())
        .isEqualTo(new Flow(address("198.51.100.9"), address("10.0.0.1"), Protocol.TCP, 4000, 8080));
    assertThat(evaluator.decide(WEB).accepted()).isFalse();
  }

  @Test
  void a_source_is_a_range_or_the_address_of_the_interface_if_that_is_known() throws RulesetSyntaxError {
    Packet out = packet("10.0.0.1", "198.51.100.9", Protocol.TCP, 80);
    assertThat(nat("postrouting", "snat ip to 203.0.113.1-203.0.113.4", "accept").decide(out).source())
        .contains(IpRange.parse("203.0.113.1-203.0.113.4"));
    Evaluator masquerade = nat("postrouting", "oifname \"lan\" masquerade", "accept");
    assertThat(masquerade.decide(out).source()).isEmpty();
    Moment moment = new Moment(Instant.EPOCH, Map.of(), true,
        Map.of("lan", List.of(InterfaceAddress.parse("2001:db8::1/64"), InterfaceAddress.parse("203.0.113.7/24"))));
    assertThat(masquerade.decide(out, moment).source()).contains(IpRange.parse("203.0.113.7"));
    assertThat(evaluator("", "accept").decide(out).source()).contains(IpRange.parse("10.0.0.1"));
  }

  @Test
  void prefixes_are_translated_host_by_host() throws RulesetSyntaxError {
    String in = "dnat ip6 prefix to ip6 daddr map { 2001:db8:1::/48 : fd00:0:2::/48 }";
    assertThat(nat("prerouting", in, "ip6 daddr fd00:0:2::80 accept").decide(WEB6).accepted()).isTrue();
    String out = "snat ip6 prefix to ip6 saddr map { 2001:db8:9::/48 : fd00:0:2::/48 }";
    assertThat(nat("postrouting", out, "accept").decide(WEB6).source()).contains(IpRange.parse("fd00:0:2::9"));
  }

  @Test
  void a_redirect_leads_to_the_device_whose_address_must_be_told() throws RulesetSyntaxError {
    Evaluator evaluator = nat("prerouting", "tcp dport 80 redirect to :3128", "accept");
    Moment moment = new Moment(Instant.EPOCH, Map.of(), true,
        Map.of("wan", List.of(InterfaceAddress.parse("203.0.113.7/24"))));
    assertThat(evaluator.decide(WEB, moment).afterNat().destinationPort()).isEqualTo(3128);
    assertThat(evaluator.decide(WEB, moment).afterNat().destination()).isEqualTo(address("203.0.113.7"));
    assertThatThrownBy(() -> evaluator.decide(WEB)).hasMessageContaining("'wan'");
  }

  @Test
  void the_types_of_addresses_are_the_devices_own() throws RulesetSyntaxError {
    Moment moment = new Moment(Instant.EPOCH, Map.of(), true,
        Map.of("wan", List.of(InterfaceAddress.parse("203.0.113.1/24"))));
    Map.of("203.0.113.1", "local", "127.0.0.1", "local", "203.0.113.255", "broadcast", "255.255.255.255", "broadcast",
        "224.0.0.18", "multicast", "203.0.113.2", "unicast", "ff02::12", "multicast", "2001:db8::1", "unicast")
        .forEach((address, type) -> assertThat(moment.type(address(address))).as(address).isEqualTo(type));
  }

  private static Evaluator evaluator(String objects, String rules) throws RulesetSyntaxError {
    return new Evaluator(NftReader.read("table inet t {\n" + objects
        + "chain forward {\ntype filter hook forward priority 0; policy drop;\n" + rules + "\n}\n}\n"));
  }

  private static Evaluator nat(String hook, String translation, String rules) throws RulesetSyntaxError {
    return new Evaluator(NftReader.read("table inet t {\nchain nat {\ntype nat hook " + hook
        + " priority 0; policy accept;\n" + translation
        + "\n}\nchain forward {\ntype filter hook forward priority 0; policy drop;\n" + rules + "\n}\n}\n"));
  }

  private static Packet packet(String from, String to, Protocol protocol, int port) {
    return new Packet(Hook.FORWARD, "wan", "lan", new Flow(address(from), address(to), protocol, 4000, port),
        ConnectionState.NEW);
  }

  private static Packet with(Packet packet, Header header) {
    return new Packet(packet.hook(), packet.inInterface(), packet.outInterface(), packet.flow(), packet.state(),
        header);
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text);
  }
}
