package org.rempart.verify.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.filter.Table;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Surroundings;
import org.rempart.verify.walk.Walk;

class IptablesTextTest {
  private static final Flow WEB = new Flow(IpAddress.parse("10.0.0.5"), IpAddress.parse("192.0.2.80"), Protocol.TCP,
      10_000, 80);

  /// Old and new ways to write the same rule, and what it does with a first packet of 10.0.0.5 to 192.0.2.80 tcp/80.
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "-A FORWARD -s 10.0.0.0/24 -j ACCEPT | true",
      "-A FORWARD -s 10.0.0.0/255.255.255.0 -j ACCEPT | true",
      "-A FORWARD ! -s 10.0.0.0/24 -j ACCEPT | false",
      "-A FORWARD -s ! 10.0.0.0/24 -j ACCEPT | false",
      "-A FORWARD -s ! 10.0.1.0/24 -j ACCEPT | true",
      "-A FORWARD --source 10.0.0.5 --protocol tcp --destination-port http -j ACCEPT | true",
      "-A FORWARD -p tcp -m tcp --dport ! 80 -j ACCEPT | false",
      "-A FORWARD -p tcp -m tcp ! --dport 81:90 -j ACCEPT | true",
      "-A FORWARD -p 6 --dport :1023 -j ACCEPT | true",
      "-A FORWARD -p ! tcp -j ACCEPT | false",
      "-A FORWARD -p tcp -m multiport --dports 22,80:443 -j ACCEPT | true",
      "-A FORWARD -p tcp -m multiport ! --ports 80 -j ACCEPT | false",
      "-A FORWARD -p tcp --syn -j ACCEPT | true",
      "-A FORWARD -p tcp ! --syn -j ACCEPT | false",
      "-A FORWARD -p tcp --tcp-flags ALL NONE -j ACCEPT | false",
      "-A FORWARD -i eth+ -j ACCEPT | true",
      "-A FORWARD -i + -j ACCEPT | true",
      "-A FORWARD ! -i eth0 -j ACCEPT | false",
      "-A FORWARD -o wan0 -j ACCEPT | true",
      "-A FORWARD -m state --state NEW -j ACCEPT | true",
      "-A FORWARD -m conntrack ! --ctstate NEW -j ACCEPT | false",
      "-A FORWARD -m conntrack --ctstate DNAT -j ACCEPT | false",
      "-A FORWARD -m iprange --src-range 10.0.0.1-10.0.0.5 -j ACCEPT | true",
      "-A FORWARD -m iprange ! --dst-range 192.0.2.1-192.0.2.99 -j ACCEPT | false",
      "-A FORWARD -m ttl --ttl-gt 63 -j ACCEPT | true",
      "-A FORWARD -m mark --mark 0x0/0xff -j ACCEPT | true",
      "-A FORWARD -m pkttype --pkt-type multicast -j ACCEPT | false",
      "-A FORWARD -f -j ACCEPT | false",
      "-A FORWARD -p icmp --icmp-type echo-request -j ACCEPT | false",
      "-A FORWARD -g other | true",
      "-A FORWARD -j other | true",
      "[12:34] -A FORWARD -m comment --comment \"a \\\"quoted\\\" -j DROP\" -j ACCEPT | true",
      "-A FORWARD -m recent --set --name seen --rsource -j ACCEPT | true",
      "-A FORWARD -j MARK --set-xmark 0x1/0xffffffff | false"
  })
  void a_rule_may_be_written_in_many_ways(String rule, boolean accepts) throws RulesetError {
    List<Journey> journeys = journeys(rule);
    assertThat(journeys).hasSize(1).first()
        .extracting(Journey::verdict).isEqualTo(accepts ? Journey.Verdict.ACCEPTED : Journey.Verdict.DROPPED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "-A FORWARD -m limit --limit 3/sec --limit-burst 5 -j ACCEPT",
      "-A FORWARD -m hashlimit --hashlimit-above 3/sec --hashlimit-mode srcip --hashlimit-name h -j ACCEPT",
      "-A FORWARD -m recent --update --seconds 60 --name seen -j ACCEPT",
      "-A FORWARD -m string --string \"GET /\" --algo bm -j ACCEPT",
      "-A FORWARD -m owner --uid-owner 1000 -j ACCEPT",
      "-A FORWARD -m mac --mac-source 00:16:3E:00:00:01 -j ACCEPT",
      "-A FORWARD -m set --match-set friends src -j ACCEPT",
      "-A FORWARD -m addrtype --dst-type LOCAL -j ACCEPT",
      "-A FORWARD -m statistic --mode random --probability 0.5 -j ACCEPT",
      "-A FORWARD -m physdev --physdev-in eth0 -j ACCEPT",
      "-A FORWARD -m policy --dir in --pol ipsec -j ACCEPT",
      "-A FORWARD -m u32 ! --u32 \"6 & 0xFF = 6\" -j ACCEPT",
      "-A FORWARD -j NFQUEUE --queue-num 1"
  })
  void what_the_packet_does_not_tell_is_neither_guessed_nor_dropped(String rule) throws RulesetError {
    assertThat(journeys(rule)).extracting(Journey::verdict)
        .contains(Journey.Verdict.ACCEPTED, Journey.Verdict.DROPPED);
  }

  @Test
  void commands_of_a_listing_and_lines_without_the_rest_are_read_too() throws RulesetError {
    PacketFilter listed = IptablesText.read("-P INPUT DROP\r\n-P FORWARD ACCEPT\r\n-N web\r\n"
        + "-A FORWARD -p tcp -j web\r\n-A web -j DROP\r\n-I web 1 -s 10.0.0.5 -j RETURN", Family.IPV4);
    Table filter = listed.tables().getFirst();
    assertThat(filter.name()).isEqualTo("filter");
    assertThat(filter.chains().getLast().rules()).extracting(Rule::actions)
        .containsExactly(List.of(new Action.Return()), List.of(new Action.Drop()));
    assertThat(new Walk(listed, Surroundings.UNKNOWN).journeys(packet())).first()
        .extracting(Journey::verdict).isEqualTo(Journey.Verdict.ACCEPTED);
  }

  @Test
  void a_dump_of_both_families_keeps_them_apart() throws RulesetError {
    String table = "*filter\n:FORWARD ACCEPT [0:0]\n-A FORWARD -j DROP\nCOMMIT\n";
    PacketFilter both = IptablesText.read("# Generated by iptables-save v1.8.9 on Mon\n" + table
        + "# Generated by ip6tables-save v1.8.9 on Mon\n" + table, Family.IPV4);
    assertThat(both.tables()).extracting(Table::families)
        .containsExactly(Set.of(Family.IPV4), Set.of(Family.IPV6));
  }

  @Test
  void translations_are_read_with_ranges_and_ports() throws RulesetError {
    PacketFilter nat = IptablesText.read("""
        *nat
        :PREROUTING ACCEPT [0:0]
        :POSTROUTING ACCEPT [0:0]
        -A PREROUTING -p tcp --dport 80 -j DNAT --to-destination 10.0.0.1-10.0.0.9:8000-8009
        -A POSTROUTING -s 10.0.0.0/8 -j SNAT --to-source 192.0.2.1
        -A POSTROUTING -s 172.16.0.0/12 -j NETMAP --to 192.0.2.16/28
        COMMIT
        """, Family.IPV4);
    assertThat(nat.tables().getFirst().chains().stream().flatMap(chain -> chain.rules().stream())
        .map(rule -> rule.actions().getFirst()).map(Object::toString)).containsExactly(
            "Dnat[to=Optional[10.0.0.1-10.0.0.9], ports=Optional[8000-8009]]",
            "Snat[to=Optional[192.0.2.1], ports=Optional.empty]",
            "MapPrefix[source=true, from=Optional.empty, to=192.0.2.16/28]");
  }

  private static List<Journey> journeys(String rule) throws RulesetError {
    PacketFilter filter = IptablesText.read("*filter\n:FORWARD DROP [0:0]\n:other - [0:0]\n" + rule
        + "\n-A other -j ACCEPT\nCOMMIT\n", Family.IPV4);
    return new Walk(filter, new Surroundings(Optional.empty(), Optional.empty())).journeys(packet());
  }

  private static Passage packet() {
    Passage first = Passage.first(Hook.FORWARD, "eth0", "wan0", WEB);
    assertThat(first.state()).isEqualTo(ConnectionState.NEW);
    return first;
  }
}
