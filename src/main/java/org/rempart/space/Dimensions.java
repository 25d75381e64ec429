package org.rempart.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;

/// The dimensions of a [BoxSpace]: the fields, then the free variables. A value that is no number has its place in
/// a list as one.
record Dimensions(List<String> interfaces, List<String> variables) {
  static final List<Field> FIELDS = List.of(Field.values());
  static final List<Family> FAMILIES = List.of(Family.values());
  static final List<ConnectionState> STATES = List.of(ConnectionState.values());

  List<BigInteger> point(SamplePacket packet) {
    List<BigInteger> point = new ArrayList<>();
    for (Field field : FIELDS) {
      point.add(switch (field) {
        case FAMILY -> BigInteger.valueOf(FAMILIES.indexOf(packet.family()));
        case STATE -> BigInteger.valueOf(STATES.indexOf(packet.state()));
        case IN -> BigInteger.valueOf(place(interfaces, packet.in()));
        case OUT -> BigInteger.valueOf(place(interfaces, packet.out()));
        case PROTOCOL -> BigInteger.valueOf(packet.protocol());
        case DESTINATION -> number(packet.destination());
        case SOURCE -> number(packet.source());
        case DESTINATION_PORT -> BigInteger.valueOf(packet.destinationPort());
        case SOURCE_PORT -> BigInteger.valueOf(packet.sourcePort());
      });
    }
    variables.forEach(name -> point.add(packet.holding().contains(name) ? BigInteger.ONE : BigInteger.ZERO));
    return point;
  }

  SamplePacket packet(List<BigInteger> point) {
    Family family = FAMILIES.get(number(point, Field.FAMILY));
    Set<String> holding = new HashSet<>(variables);
    holding.removeIf(name -> point.get(variable(name)).signum() == 0);
    return new SamplePacket(address(point.get(dimension(Field.SOURCE)), family),
        address(point.get(dimension(Field.DESTINATION)), family), number(point, Field.PROTOCOL),
        number(point, Field.SOURCE_PORT), number(point, Field.DESTINATION_PORT),
        STATES.get(number(point, Field.STATE)), interfaces.get(number(point, Field.IN)),
        interfaces.get(number(point, Field.OUT)), holding);
  }

  int variable(String name) {
    return FIELDS.size() + place(variables, name);
  }

  static <T> int place(List<T> places, T value) {
    int place = places.indexOf(value);
    if (place < 0) {
      throw new IllegalArgumentException("'" + value + "' is none of " + places);
    }
    return place;
  }

  static int dimension(Field field) {
    return FIELDS.indexOf(field);
  }

  private static int number(List<BigInteger> point, Field field) {
    return point.get(dimension(field)).intValueExact();
  }

  static BigInteger number(IpAddress address) {
    return new BigInteger(1, address.bytes());
  }

  private static IpAddress address(BigInteger number, Family family) {
    return new IpAddress(family, number.shiftRight(64).longValue(), number.longValue());
  }
}
