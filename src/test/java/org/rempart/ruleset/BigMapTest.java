package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.ConnectionState;
import org.rempart.verify.Decision;
import org.rempart.verify.Evaluator;
import org.rempart.verify.NftReader;
import org.rempart.verify.Packet;
import org.rempart.verify.RulesetSyntaxError;

/// A map of 50,000 entries is written, read and asked 50,000 times; with anything quadratic in it, this would
/// take hours.
class BigMapTest {
  private static final int ENTRIES = 50_000;
  private static final IpAddress FIRST = IpAddress.parse("10.0.0.0");
  private static final Value LAN = new Value.Addresses(IpRange.of(IpPrefix.parse("10.0.0.0/8")));
  private static final Value TCP = Value.number(6);

  @Test
  void of_hosts_first() throws RulesetSyntaxError {
    check(List.of(Field.IP_DADDR, Field.TH_DPORT, Field.IP_SADDR, Field.L4PROTO),
        i -> List.of(host(i), ports(), LAN, TCP));
  }

  @Test
  void of_a_network_first() throws RulesetSyntaxError {
    check(List.of(Field.IP_SADDR, Field.L4PROTO, Field.TH_DPORT, Field.IP_DADDR),
        i -> List.of(LAN, TCP, ports(), host(i)));
  }

  @Test
  void of_prefixes_alone() throws RulesetSyntaxError {
    check(List.of(Field.IP_DADDR),
        i -> List.of(new Value.Addresses(new IpRange(FIRST.plus(4L * i), FIRST.plus(4L * i + 2)))));
  }

  @FunctionalInterface
  private interface Entry {
    List<Value> values(int i);
  }

  private static void check(List<Field> key, Entry entry) throws RulesetSyntaxError {
    List<NamedMap.Entry> entries = new ArrayList<>();
    for (int i = 0; i < ENTRIES; i++) {
      entries.add(new NamedMap.Entry(new Element(entry.values(i)),
          i % 2 == 0 ? new Verdict.Accept() : new Verdict.Drop(), Optional.of("r:" + i)));
    }
    NamedMap map = new NamedMap("big", RuleText.types(key), true, entries);
    Chain chain = new Chain("forward", Optional.of(new BaseChain(BaseChain.Type.FILTER, Hook.FORWARD, 0, false)),
        List.of(new Rule(List.of(), List.of(new Statement.LookUp(key, "big")), Optional.empty())));
    Ruleset ruleset = new Ruleset(List.of(
        new Table("inet", "rempart", new Table.Objects(List.of(), List.of(), List.of(map)), List.of(chain))));
    Ruleset read = NftReader.read(NftRenderer.render(ruleset));
    assertThat(read).isEqualTo(ruleset);
    Evaluator evaluator = new Evaluator(read);
    for (int i = 0; i < ENTRIES; i++) {
      Flow flow = new Flow(IpAddress.parse("10.9.9.9"), FIRST.plus(4L * i), Protocol.TCP, 4000, 85);
      Decision decision = evaluator.decide(new Packet(Hook.FORWARD, "a", "b", flow, ConnectionState.NEW));
      assertThat(decision.accepted()).isEqualTo(i % 2 == 0);
      assertThat(decision.ruleComment()).contains("r:" + i);
    }
  }

  private static Value host(int i) {
    return new Value.Addresses(new IpRange(FIRST.plus(4L * i), FIRST.plus(4L * i)));
  }

  private static Value ports() {
    return new Value.Numbers(new PortRange(80, 90));
  }
}
