package org.rempart.space;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;

/// A packet as the values of the variables, and back.
///
/// @param variables names of the free variables, in the order in which they were allotted
record PacketCode(Layout layout, List<String> interfaces, List<String> variables) {
  BitSet encode(SamplePacket packet) {
    BitSet values = new BitSet();
    number(values, Field.FAMILY, Layout.FAMILIES.indexOf(packet.family()));
    number(values, Field.STATE, Layout.STATES.indexOf(packet.state()));
    number(values, Field.IN, index(packet.in()));
    number(values, Field.OUT, index(packet.out()));
    number(values, Field.PROTOCOL, packet.protocol());
    number(values, Field.SOURCE_PORT, packet.sourcePort());
    number(values, Field.DESTINATION_PORT, packet.destinationPort());
    layout.address(Field.SOURCE, packet.family()).write(values, Bits.of(packet.source()));
    layout.address(Field.DESTINATION, packet.family()).write(values, Bits.of(packet.destination()));
    packet.holding().stream().filter(variables::contains).forEach(name -> values.set(variable(name).from()));
    return values;
  }

  SamplePacket decode(BitSet values) {
    Family family = Layout.FAMILIES.get(number(values, Field.FAMILY));
    return new SamplePacket(address(values, Field.SOURCE, family), address(values, Field.DESTINATION, family),
        number(values, Field.PROTOCOL), number(values, Field.SOURCE_PORT), number(values, Field.DESTINATION_PORT),
        Layout.STATES.get(number(values, Field.STATE)), interfaces.get(number(values, Field.IN)),
        interfaces.get(number(values, Field.OUT)), IntStream.range(0, variables.size())
            .filter(i -> values.get(layout.width() + i)).mapToObj(variables::get).collect(Collectors.toSet()));
  }

  /// The block of the one variable.
  Block variable(String name) {
    return new Block(layout.width() + variables.indexOf(name), 1);
  }

  private int index(String name) {
    int index = interfaces.indexOf(name);
    return index < 0 ? interfaces.indexOf(PacketSpace.OTHER_INTERFACE) : index;
  }

  private void number(BitSet values, Field field, int number) {
    layout.block(field).write(values, Bits.of(number));
  }

  private int number(BitSet values, Field field) {
    return layout.block(field).read(values).number();
  }

  private IpAddress address(BitSet values, Field field, Family family) {
    return layout.address(field, family).read(values).address(family);
  }
}
