package org.rempart.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// All packets that can be, and the maker of their sets. A space is made for one analysis and thrown away
/// with it: its memory grows with the work done in it and is reclaimed as a whole. For one thread at a time.
public final class PacketSpace {
  /// Stands for all interfaces that the space was given no name for, and for "none" as well.
  public static final String OTHER_INTERFACE = "(other)";

  private final Diagrams diagrams = new Diagrams();
  private final List<String> interfaces;
  private final List<String> variables = new ArrayList<>();
  private final Layout layout;
  private final PacketSet none;
  private final PacketSet all;

  public PacketSpace(String... interfaces) {
    this(List.of(interfaces));
  }

  /// @param interfaces the names that are told apart; any other is [#OTHER_INTERFACE]
  public PacketSpace(List<String> interfaces) {
    Set<String> names = new LinkedHashSet<>(interfaces);
    names.add(OTHER_INTERFACE);
    this.interfaces = List.copyOf(names);
    layout = new Layout(names.size());
    none = new PacketSet(this, Nodes.FALSE);
    all = new PacketSet(this, existing());
  }

  public PacketSet none() {
    return none;
  }

  public PacketSet all() {
    return all;
  }

  public PacketSet family(Family family) {
    return index(Field.FAMILY, Layout.FAMILIES.indexOf(family));
  }

  public PacketSet source(IpSet addresses) {
    return addresses(Field.SOURCE, addresses);
  }

  public PacketSet destination(IpSet addresses) {
    return addresses(Field.DESTINATION, addresses);
  }

  public PacketSet protocol(int number) {
    return protocols(number, number);
  }

  /// Protocols from `first` to `last`, both included: 0 to 255.
  public PacketSet protocols(int first, int last) {
    if (first < 0 || last > 255 || first > last) {
      throw new IllegalArgumentException(first + "-" + last + " is not a range of protocols (0 to 255)");
    }
    return numbers(Field.PROTOCOL, first, last);
  }

  public PacketSet sourcePorts(PortRange ports) {
    return numbers(Field.SOURCE_PORT, ports.first(), ports.last());
  }

  /// Ports, or ICMP types.
  public PacketSet destinationPorts(PortRange ports) {
    return numbers(Field.DESTINATION_PORT, ports.first(), ports.last());
  }

  /// Packets in one of the states.
  public PacketSet state(ConnectionState... states) {
    return union(Arrays.stream(states).map(s -> index(Field.STATE, Layout.STATES.indexOf(s))).toList());
  }

  /// Packets that came in by one of the interfaces.
  public PacketSet in(String... names) {
    return interfaces(Field.IN, names);
  }

  /// Packets that leave by one of the interfaces.
  public PacketSet out(String... names) {
    return interfaces(Field.OUT, names);
  }

  /// Packets for which something holds that can't be told from the packet. The first use of a name allots it.
  public PacketSet variable(String name) {
    if (!variables.contains(name)) {
      variables.add(name);
    }
    return set(diagrams.variable(layout.width() + variables.indexOf(name)));
  }

  Diagrams diagrams() {
    return diagrams;
  }

  PacketCode code() {
    return new PacketCode(layout, interfaces, variables);
  }

  /// The packets of a function that exist.
  PacketSet set(int node) {
    return new PacketSet(this, diagrams.and(node, all.node()));
  }

  private PacketSet index(Field field, int index) {
    return numbers(field, index, index);
  }

  private PacketSet numbers(Field field, int first, int last) {
    return set(layout.block(field).between(diagrams, first, last));
  }

  private PacketSet interfaces(Field field, String... names) {
    return union(Arrays.stream(names).map(name -> {
      int index = interfaces.indexOf(name);
      if (index < 0) {
        throw new IllegalArgumentException("'" + name + "' is none of the space's interfaces " + interfaces);
      }
      return index(field, index);
    }).toList());
  }

  private PacketSet addresses(Field field, IpSet addresses) {
    return union(addresses.ranges().stream().map(range -> addresses(field, range)).toList());
  }

  private PacketSet addresses(Field field, IpRange range) {
    int between = layout.address(field, range.family())
        .between(diagrams, Bits.of(range.first()), Bits.of(range.last()));
    return new PacketSet(this, between).and(family(range.family()));
  }

  private PacketSet union(List<PacketSet> sets) {
    return sets.stream().reduce(none, PacketSet::or);
  }

  /// What there is: each state and interface has a number, ports are 0 where the protocol has none.
  private int existing() {
    int ports = Nodes.FALSE;
    for (PortUse use : PortUse.values()) {
      ports = diagrams.or(ports, diagrams.and(use.protocols(diagrams, layout.block(Field.PROTOCOL)),
          diagrams.and(layout.block(Field.SOURCE_PORT).between(diagrams, 0, use.highestSource()),
              layout.block(Field.DESTINATION_PORT).between(diagrams, 0, use.highestDestination()))));
    }
    int last = interfaces.size() - 1;
    int names = diagrams.and(layout.block(Field.IN).between(diagrams, 0, last),
        layout.block(Field.OUT).between(diagrams, 0, last));
    int states = layout.block(Field.STATE).between(diagrams, 0, Layout.STATES.size() - 1);
    return diagrams.and(ports, diagrams.and(names, states));
  }
}
