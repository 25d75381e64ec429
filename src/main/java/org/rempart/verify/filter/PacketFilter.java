package org.rempart.verify.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rempart.ruleset.Hook;

/// All tables that a device runs, or that one file declares.
public record PacketFilter(List<Table> tables) {
  public PacketFilter {
    tables = List.copyOf(tables);
  }

  /// A base chain and the table whose chains it jumps to.
  public record Entry(Table table, Chain chain, Base base) {}

  /// Both together, as one device runs nftables' and iptables' tables.
  public PacketFilter and(PacketFilter other) {
    List<Table> both = new ArrayList<>(tables);
    both.addAll(other.tables);
    return new PacketFilter(both);
  }

  /// All but one table.
  public PacketFilter without(String table) {
    return new PacketFilter(tables.stream().filter(one -> !one.name().equals(table)).toList());
  }

  /// The base chains of a hook in the order in which the kernel calls them.
  public List<Entry> entries(Hook hook) {
    return tables.stream()
        .flatMap(table -> table.chains().stream()
            .flatMap(chain -> chain.base().filter(base -> base.hook() == hook)
                .map(base -> new Entry(table, chain, base)).stream()))
        .sorted(Comparator.comparingInt((Entry entry) -> entry.base().calledAt())
            .thenComparingInt(entry -> entry.base().priority()))
        .toList();
  }

  /// What the chains of one hook say alone, of packets as they come to it.
  public PacketFilter at(Hook hook) {
    return new PacketFilter(tables.stream().map(table -> new Table(table.maker(), table.families(), table.name(),
        table.chains().stream().map(chain -> new Chain(chain.name(), chain.base().filter(base -> base.hook() == hook),
            chain.rules())).toList()))
        .toList());
  }

  public Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
