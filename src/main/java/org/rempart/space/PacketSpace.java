package org.rempart.space;

import java.util.ArrayList;
import java.util.Collection;
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
  private final Usual usual;

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
    usual = new Usual(this);
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
    return state(List.of(states));
  }

  /// Packets that came in by one of the interfaces.
  public PacketSet in(String... names) {
    return interfaces(Field.IN, List.of(names));
  }

  /// Packets that leave by one of the interfaces.
  public PacketSet out(String... names) {
    return interfaces(Field.OUT, List.of(names));
  }

  /// Packets for which something holds that can't be told from the packet. The first use of a name allots it.
  public PacketSet variable(String name) {
    return set(diagrams.variable(allotted(name).from()));
  }

  /// The block of the one free variable.
  Block allotted(String name) {
    if (!variables.contains(name)) {
      variables.add(name);
    }
    return code().variable(name);
  }

  /// The names that are told apart, [#OTHER_INTERFACE] last.
  public List<String> interfaces() {
    return interfaces;
  }

  /// The packets of a box.
  public PacketSet box(Box box) {
    PacketSet set = family(box.family()).and(source(box.source())).and(destination(box.destination()))
        .and(ranges(Field.PROTOCOL, box.protocols())).and(ranges(Field.SOURCE_PORT, box.sourcePorts()))
        .and(ranges(Field.DESTINATION_PORT, box.destinationPorts())).and(state(box.states()))
        .and(interfaces(Field.IN, box.in())).and(interfaces(Field.OUT, box.out()));
    for (var variable : box.variables().entrySet()) {
      PacketSet holds = variable(variable.getKey());
      set = variable.getValue() ? set.and(holds) : set.minus(holds);
    }
    return set;
  }

  Usual usual() {
    return usual;
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
    return set(between(field, first, last));
  }

  private PacketSet ranges(Field field, NumberSet numbers) {
    return union(numbers.ranges().stream().map(range -> numbers(field, range.first(), range.last())).toList());
  }

  private PacketSet state(Collection<ConnectionState> states) {
    return union(states.stream().map(state -> index(Field.STATE, Layout.STATES.indexOf(state))).toList());
  }

  private PacketSet interfaces(Field field, Collection<String> names) {
    return union(names.stream().map(name -> {
      int index = interfaces.indexOf(name);
      if (index < 0) {
        throw new IllegalArgumentException("'" + name + "' is none of the space's interfaces " + interfaces);
      }
      return index(field, index);
    }).toList());
  }

  PacketSet addresses(Field field, IpSet addresses) {
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
    for (PortRange protocols : PortUse.runs()) {
      PortUse use = PortUse.of(protocols.first());
      ports = diagrams.or(ports, diagrams.and(between(Field.PROTOCOL, protocols.first(), protocols.last()),
          diagrams.and(between(Field.SOURCE_PORT, 0, use.highestSource()),
              between(Field.DESTINATION_PORT, 0, use.highestDestination()))));
    }
    int last = interfaces.size() - 1;
    int names = diagrams.and(between(Field.IN, 0, last), between(Field.OUT, 0, last));
    int states = between(Field.STATE, 0, Layout.STATES.size() - 1);
    return diagrams.and(ports, diagrams.and(names, states));
  }

  private int between(Field field, int first, int last) {
    return layout.block(field).between(diagrams, first, last);
  }
}
