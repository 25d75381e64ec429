package org.rempart.space;

import static org.rempart.space.Nodes.FALSE;
import static org.rempart.space.Nodes.TRUE;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// The functions of one field each. They don't ask whether there are such packets.
///
/// @param interfaces an interface's number is its place
record Atoms(Diagrams diagrams, Layout layout, List<String> interfaces) {
  int family(Family family) {
    return places(Field.FAMILY, Layout.FAMILIES, List.of(family));
  }

  /// Speaks of the family too, as addresses say nothing without it.
  int addresses(Field field, IpSet addresses) {
    int both = FALSE;
    for (Family family : Layout.FAMILIES) {
      Block block = layout.address(field, family);
      int own = union(addresses.only(family).ranges().stream()
          .mapToInt(range -> block.between(diagrams, Bits.of(range.first()), Bits.of(range.last()))));
      both = diagrams.or(both, diagrams.and(family(family), own));
    }
    return both;
  }

  int numbers(Field field, NumberSet numbers) {
    return union(numbers.ranges().stream().mapToInt(range -> between(field, range.first(), range.last())));
  }

  int states(Collection<ConnectionState> states) {
    return places(Field.STATE, Layout.STATES, states);
  }

  int interfaces(Field field, Collection<String> names) {
    return places(field, interfaces, names);
  }

  int variable(Block block, boolean holds) {
    int variable = diagrams.variable(block.from());
    return holds ? variable : diagrams.not(variable);
  }

  /// What there is: each state and interface has a number, ports are 0 where the protocol has none.
  int existing() {
    int ports = FALSE;
    for (PortRange protocols : PortUse.runs()) {
      PortUse use = PortUse.of(protocols.first());
      ports = diagrams.or(ports, diagrams.and(between(Field.PROTOCOL, protocols.first(), protocols.last()),
          diagrams.and(between(Field.SOURCE_PORT, 0, use.highestSource()),
              between(Field.DESTINATION_PORT, 0, use.highestDestination()))));
    }
    int last = interfaces.size() - 1;
    return product(IntStream.of(ports, between(Field.STATE, 0, Layout.STATES.size() - 1), between(Field.IN, 0, last),
        between(Field.OUT, 0, last)));
  }

  /// Quickest if the first variables come last: each function is then put on top of those before.
  int product(IntStream functions) {
    return functions.reduce(TRUE, diagrams::and);
  }

  private int union(IntStream functions) {
    return functions.reduce(FALSE, diagrams::or);
  }

  private <T> int places(Field field, List<T> places, Collection<T> values) {
    return union(values.stream().mapToInt(value -> {
      int place = places.indexOf(value);
      if (place < 0) {
        throw new IllegalArgumentException("'" + value + "' is none of " + places);
      }
      return between(field, place, place);
    }));
  }

  private int between(Field field, int first, int last) {
    return layout.block(field).between(diagrams, first, last);
  }
}
