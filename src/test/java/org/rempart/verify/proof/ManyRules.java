package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// A filter as large as the largest in the wild: established first, then a chain a network with rules for its hosts, and
/// rules that cross them.
record ManyRules(Random random) {
  private static final int NETWORKS = 50;
  /// One rule of so many speaks of any destination.
  private static final int CROSSING = 50;
  private static final List<Integer> PORTS = List.of(22, 25, 53, 80, 123, 389, 443, 636, 993, 3306, 5432, 8080);

  PacketFilter filter(int rules) {
    List<Chain> chains = new ArrayList<>();
    List<Rule> forward = new ArrayList<>();
    forward.add(rule(new Condition.StateIn(Set.of(ConnectionState.ESTABLISHED, ConnectionState.RELATED)),
        new Action.Accept()));
    for (int i = 0; i < NETWORKS; i++) {
      String name = "net" + i;
      forward.add(rule(new Condition.To(network(i)), new Action.Jump(name)));
      List<Rule> own = new ArrayList<>();
      for (int j = 0; j < rules / NETWORKS - 1; j++) {
        own.add(rule(random.nextInt(CROSSING) == 0 ? crossing() : host(i), decision()));
      }
      chains.add(new Chain(name, Optional.empty(), own));
    }
    chains.add(new Chain("FORWARD", Optional.of(new Base(Hook.FORWARD, Base.Type.FILTER, 0, false)), forward));
    return new PacketFilter(List.of(new Table(Table.Maker.IPTABLES, EnumSet.of(Family.IPV4), "filter", chains)));
  }

  /// All rules in one chain, first match wins.
  PacketFilter flat(int rules) {
    List<Rule> forward = new ArrayList<>();
    for (int i = 0; i < rules; i++) {
      forward.add(rule(random.nextInt(CROSSING) == 0 ? crossing() : host(random.nextInt(NETWORKS)), decision()));
    }
    return new PacketFilter(List.of(new Table(Table.Maker.IPTABLES, EnumSet.of(Family.IPV4), "filter",
        List.of(new Chain("FORWARD", Optional.of(new Base(Hook.FORWARD, Base.Type.FILTER, 0, false)), forward)))));
  }

  /// The same with some rules taken out.
  static PacketFilter without(PacketFilter filter, int rules) {
    Table table = filter.tables().getFirst();
    List<Chain> chains = table.chains().stream().map(chain -> new Chain(chain.name(), chain.base(),
        table.chains().indexOf(chain) < rules ? chain.rules().subList(1, chain.rules().size()) : chain.rules()))
        .toList();
    return new PacketFilter(List.of(new Table(table.maker(), table.families(), table.name(), chains)));
  }

  private Action decision() {
    return random.nextInt(5) == 0 ? new Action.Drop() : new Action.Accept();
  }

  private Condition host(int network) {
    return Condition.all(new Condition.From(IpSet.of(prefix(random.nextInt(NETWORKS), 16 + random.nextInt(17)))),
        new Condition.To(IpSet.of(prefix(network, 24 + random.nextInt(9)))), service());
  }

  private Condition crossing() {
    return random.nextBoolean()
        ? Condition.all(new Condition.From(IpSet.of(prefix(random.nextInt(NETWORKS), 24))),
            new Condition.Entering(new InterfacePattern("eth" + random.nextInt(6), false)))
        : Condition.all(new Condition.From(IpSet.of(prefix(random.nextInt(NETWORKS), 24))), service());
  }

  private Condition service() {
    return Condition.all(new Condition.ProtocolIn(PortRange.of(random.nextInt(4) == 0 ? 17 : 6)),
        new Condition.DestinationPort(PortRange.of(PORTS.get(random.nextInt(PORTS.size())))));
  }

  private static IpSet network(int i) {
    return IpSet.of(IpPrefix.of(new IpAddress(Family.IPV4, 0, 0x0a00_0000L + ((long) i << 16)), 16));
  }

  private IpPrefix prefix(int network, int length) {
    return IpPrefix.of(new IpAddress(Family.IPV4, 0, 0x0a00_0000L + ((long) network << 16) + random.nextInt(1 << 16)),
        length);
  }

  private static Rule rule(Condition condition, Action action) {
    return new Rule(condition, List.of(action), new Origin(0, "", Optional.empty()));
  }
}
