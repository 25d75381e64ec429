package org.rempart.space;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// All packets that can be, and the maker of their sets. A space is made for one analysis and thrown away
/// with it: its memory grows with the work done in it and is reclaimed as a whole. For one thread at a time.
public final class PacketSpace {
  /// Stands for all interfaces that the space was given no name for, and for "none" as well.
  public static final String OTHER_INTERFACE = "(other)";

  private final Diagrams diagrams = new Diagrams();
  private final List<String> interfaces;
  /// In the order in which they were allotted.
  private final Map<String, Integer> variables = new LinkedHashMap<>();
  private final Layout layout;
  private final Atoms atoms;
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
    atoms = new Atoms(diagrams, layout, this.interfaces);
    none = new PacketSet(this, Nodes.FALSE);
    all = new PacketSet(this, atoms.existing());
    usual = new Usual(this);
  }

  public PacketSet none() {
    return none;
  }

  public PacketSet all() {
    return all;
  }

  public PacketSet family(Family family) {
    return set(atoms.family(family));
  }

  public PacketSet source(IpSet addresses) {
    return set(atoms.addresses(Field.SOURCE, addresses));
  }

  public PacketSet destination(IpSet addresses) {
    return set(atoms.addresses(Field.DESTINATION, addresses));
  }

  public PacketSet protocol(int number) {
    return protocols(number, number);
  }

  /// Protocols from `first` to `last`, both included: 0 to 255.
  public PacketSet protocols(int first, int last) {
    if (first < 0 || last > 255 || first > last) {
      throw new IllegalArgumentException(first + "-" + last + " is not a range of protocols (0 to 255)");
    }
    return set(atoms.numbers(Field.PROTOCOL, NumberSet.of(first, last)));
  }

  public PacketSet sourcePorts(PortRange ports) {
    return set(atoms.numbers(Field.SOURCE_PORT, new NumberSet(List.of(ports))));
  }

  /// Ports, or ICMP types.
  public PacketSet destinationPorts(PortRange ports) {
    return set(atoms.numbers(Field.DESTINATION_PORT, new NumberSet(List.of(ports))));
  }

  /// Packets in one of the states.
  public PacketSet state(ConnectionState... states) {
    return set(atoms.states(List.of(states)));
  }

  /// Packets that came in by one of the interfaces.
  public PacketSet in(String... names) {
    return set(atoms.interfaces(Field.IN, List.of(names)));
  }

  /// Packets that leave by one of the interfaces.
  public PacketSet out(String... names) {
    return set(atoms.interfaces(Field.OUT, List.of(names)));
  }

  /// Packets for which something holds that can't be told from the packet. The first use of a name allots it.
  public PacketSet variable(String name) {
    return set(atoms.variable(allotted(name), true));
  }

  /// All packets, with a number stuck to them: pairs of packet and label, so that one set tells which of many things
  /// an analysis says of which packet. A set that labels were never stuck to has each packet with all labels.
  ///
  /// @param number 0 to 65535
  public PacketSet label(int number) {
    if (number >>> Layout.LABEL_BITS != 0) {
      throw new IllegalArgumentException(number + " is not a label (0 to " + ((1 << Layout.LABEL_BITS) - 1) + ")");
    }
    return set(Layout.label().between(diagrams, number, number));
  }

  /// The same packets as a set of this space. Free variables are those of the same names.
  ///
  /// @param other of a space that tells the same interfaces apart
  public PacketSet copyOf(PacketSet other) {
    PacketSpace theirs = other.space();
    if (!theirs.interfaces.equals(interfaces)) {
      throw new IllegalArgumentException("the spaces tell apart other interfaces: " + interfaces + " and "
          + theirs.interfaces);
    }
    Map<Integer, Integer> levels = new HashMap<>();
    theirs.variables.forEach((name, place) -> levels.put(layout.width() + place, allotted(name).from()));
    return set(diagrams.copy(theirs.diagrams.nodes(), other.node(), levels, new HashMap<>()));
  }

  /// The names of the free variables used so far.
  public Set<String> variables() {
    return Collections.unmodifiableSet(variables.keySet());
  }

  /// The block of the one free variable.
  Block allotted(String name) {
    return new Block(layout.width() + variables.computeIfAbsent(name, _ -> variables.size()), 1);
  }

  /// The names that are told apart, [#OTHER_INTERFACE] last.
  public List<String> interfaces() {
    return interfaces;
  }

  /// The packets of a box. The quickest way to say several fields at once.
  public PacketSet box(Box box) {
    IntStream variables = box.variables().entrySet().stream()
        .mapToInt(entry -> atoms.variable(allotted(entry.getKey()), entry.getValue()));
    IntStream fields = IntStream.of(atoms.numbers(Field.SOURCE_PORT, box.sourcePorts()),
        atoms.addresses(Field.SOURCE, box.source()), atoms.addresses(Field.DESTINATION, box.destination()),
        atoms.numbers(Field.DESTINATION_PORT, box.destinationPorts()), atoms.numbers(Field.PROTOCOL, box.protocols()),
        atoms.interfaces(Field.OUT, box.out()), atoms.interfaces(Field.IN, box.in()), atoms.states(box.states()));
    return set(atoms.product(IntStream.concat(variables, fields))).and(family(box.family()));
  }

  /// How many nodes all sets of the space have together, those made on the way included: its cost in memory, some 40
  /// bytes each.
  public int size() {
    return diagrams.nodes().count();
  }

  Usual usual() {
    return usual;
  }

  Diagrams diagrams() {
    return diagrams;
  }

  Layout layout() {
    return layout;
  }

  PacketCode code() {
    return new PacketCode(layout, interfaces, List.copyOf(variables.keySet()));
  }

  /// The packets of a function that exist.
  PacketSet set(int node) {
    return new PacketSet(this, diagrams.and(node, all.node()));
  }
}
