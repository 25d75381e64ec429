package org.rempart.space;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;

/// Where each field lies among the variables. Both families share the variables of the addresses: IPv4 uses
/// the first 32 of 128 and leaves the rest free.
final class Layout {
  /// A family's or state's number is its place here.
  static final List<Family> FAMILIES = List.of(Family.values());
  static final List<ConnectionState> STATES = List.of(ConnectionState.values());
  private static final int LONGEST_ADDRESS = Family.IPV6.bits();
  static final int LABEL_BITS = 16;
  /// Leaves room for thousands of free variables.
  private static final Block LABEL = new Block(1 << 14, LABEL_BITS);
  private final Map<Field, Block> blocks = new EnumMap<>(Field.class);
  private final int width;

  /// @param interfaces how many interfaces are told apart
  Layout(int interfaces) {
    int next = 0;
    for (Field field : Field.values()) {
      Block block = new Block(next, width(field, interfaces));
      blocks.put(field, block);
      next = block.to();
    }
    width = next;
  }

  /// Behind all other variables: what an analysis says of the packet, which is nothing of the packet itself.
  static Block label() {
    return LABEL;
  }

  /// How many variables the fields take; free variables follow.
  int width() {
    return width;
  }

  Block block(Field field) {
    return blocks.getOrDefault(field, new Block(width, 0));
  }

  /// The part of an address field that the family uses.
  Block address(Field field, Family family) {
    return block(field).leading(family.bits());
  }

  private static int width(Field field, int interfaces) {
    return switch (field) {
      case FAMILY -> bitsFor(FAMILIES.size());
      case STATE -> bitsFor(STATES.size());
      case IN, OUT -> bitsFor(interfaces);
      case PROTOCOL -> 8;
      case SOURCE, DESTINATION -> LONGEST_ADDRESS;
      case SOURCE_PORT, DESTINATION_PORT -> 16;
    };
  }

  private static int bitsFor(int values) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(values - 1);
  }
}
