package org.rempart.space;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// Finds maximal boxes of a set. What an admin takes for granted is widened first (any source port, any state,
/// any interface), then the ends, and the service last: so a difference reads as "from there to there, tcp/5432".
final class Boxing {
  private final PacketSpace space;
  private final PacketCode code;
  private final int outside;

  Boxing(PacketSpace space, PacketSet set) {
    this.space = space;
    code = space.code();
    outside = set.not().node();
  }

  /// The box around one packet of the set, given as the values of the variables.
  Box around(BitSet seed) {
    Family family = code.decode(seed).family();
    Growth growth = new Growth(space.diagrams(), space.all().node(), outside, blocks(family), seed);
    code.variables().forEach(name -> growth.grow(code.variable(name)));
    growth.grow(block(Field.SOURCE_PORT, family));
    for (Field field : List.of(Field.STATE, Field.IN, Field.OUT, Field.SOURCE, Field.DESTINATION)) {
      growth.growAmongExisting(block(field, family));
    }
    growth.grow(block(Field.DESTINATION_PORT, family));
    growth.growAmongExisting(block(Field.PROTOCOL, family));
    return box(growth, family);
  }

  private List<Block> blocks(Family family) {
    return Stream.concat(Stream.of(Field.values()).map(field -> block(field, family)),
        code.variables().stream().map(code::variable)).toList();
  }

  private Block block(Field field, Family family) {
    return field == Field.SOURCE || field == Field.DESTINATION
        ? code.layout().address(field, family)
        : code.layout().block(field);
  }

  private Box box(Growth growth, Family family) {
    return new Box(family, addresses(growth, Field.SOURCE, family), addresses(growth, Field.DESTINATION, family),
        numbers(growth, Field.PROTOCOL), numbers(growth, Field.SOURCE_PORT), numbers(growth, Field.DESTINATION_PORT),
        pick(growth, Field.STATE, Layout.STATES), pick(growth, Field.IN, code.interfaces()),
        pick(growth, Field.OUT, code.interfaces()), variables(growth));
  }

  private IpSet addresses(Growth growth, Field field, Family family) {
    return new IpSet(spans(growth, block(field, family)).stream()
        .map(span -> new IpRange(span.first().address(family), span.last().address(family))).toList());
  }

  private NumberSet numbers(Growth growth, Field field) {
    return new NumberSet(spans(growth, code.layout().block(field)).stream()
        .map(span -> new PortRange(span.first().number(), span.last().number())).toList());
  }

  private <T> Set<T> pick(Growth growth, Field field, List<T> from) {
    Set<T> picked = new HashSet<>();
    NumberSet indices = numbers(growth, field);
    for (int i = 0; i < from.size(); i++) {
      if (indices.contains(i)) {
        picked.add(from.get(i));
      }
    }
    return picked;
  }

  private Map<String, Boolean> variables(Growth growth) {
    Map<String, Boolean> variables = new HashMap<>();
    for (String name : code.variables()) {
      List<Span> values = spans(growth, code.variable(name));
      Bits only = values.getFirst().first();
      if (values.size() == 1 && values.getFirst().last().equals(only)) {
        variables.put(name, only.isSet(0));
      }
    }
    return variables;
  }

  private List<Span> spans(Growth growth, Block block) {
    return block.spans(space.diagrams().nodes(), growth.held(block));
  }
}
