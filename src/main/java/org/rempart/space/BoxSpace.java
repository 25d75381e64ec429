package org.rempart.space;

import static org.rempart.space.Dimensions.FAMILIES;
import static org.rempart.space.Dimensions.FIELDS;
import static org.rempart.space.Dimensions.STATES;
import static org.rempart.space.Dimensions.dimension;
import static org.rempart.space.Dimensions.number;
import static org.rempart.space.Dimensions.place;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// The maker of [BoxSet]s, with the same words as [PacketSpace]. The dimensions are the fields, then the free
/// variables, which are all named at the start.
public final class BoxSpace {
  private final Dimensions dimensions;
  private final BoxSet all;

  public BoxSpace(List<String> interfaces, List<String> variables) {
    Set<String> names = new LinkedHashSet<>(interfaces);
    names.add(PacketSpace.OTHER_INTERFACE);
    dimensions = new Dimensions(List.copyOf(names), List.copyOf(variables));
    all = new BoxSet(this, PortUse.runs().stream().flatMap(this::existing).toList());
  }

  public BoxSet none() {
    return new BoxSet(this, List.of());
  }

  public BoxSet all() {
    return all;
  }

  public BoxSet family(Family family) {
    return among(Field.FAMILY, FAMILIES, List.of(family));
  }

  public BoxSet source(IpSet addresses) {
    return addresses(Field.SOURCE, addresses);
  }

  public BoxSet destination(IpSet addresses) {
    return addresses(Field.DESTINATION, addresses);
  }

  public BoxSet protocol(int number) {
    return protocols(number, number);
  }

  public BoxSet protocols(int first, int last) {
    return within(dimension(Field.PROTOCOL), Interval.of(first, last));
  }

  public BoxSet sourcePorts(PortRange ports) {
    return within(dimension(Field.SOURCE_PORT), Interval.of(ports.first(), ports.last()));
  }

  public BoxSet destinationPorts(PortRange ports) {
    return within(dimension(Field.DESTINATION_PORT), Interval.of(ports.first(), ports.last()));
  }

  public BoxSet state(ConnectionState... states) {
    return among(Field.STATE, STATES, List.of(states));
  }

  public BoxSet in(String... names) {
    return among(Field.IN, dimensions.interfaces(), List.of(names));
  }

  public BoxSet out(String... names) {
    return among(Field.OUT, dimensions.interfaces(), List.of(names));
  }

  public BoxSet variable(String name) {
    return within(dimensions.variable(name), Interval.of(1, 1));
  }

  Dimensions dimensions() {
    return dimensions;
  }

  /// The packets of protocols alike that can be, a box for each family.
  private Stream<Cuboid> existing(PortRange protocols) {
    PortUse ports = PortUse.of(protocols.first());
    return FAMILIES.stream().map(family -> {
      Stream<Interval> fields = FIELDS.stream().map(field -> switch (field) {
        case FAMILY -> Interval.of(FAMILIES.indexOf(family), FAMILIES.indexOf(family));
        case STATE -> Interval.of(0, STATES.size() - 1);
        case IN, OUT -> Interval.of(0, dimensions.interfaces().size() - 1);
        case PROTOCOL -> Interval.of(protocols.first(), protocols.last());
        case DESTINATION, SOURCE -> new Interval(BigInteger.ZERO, highest(family));
        case DESTINATION_PORT -> Interval.of(0, ports.highestDestination());
        case SOURCE_PORT -> Interval.of(0, ports.highestSource());
      });
      return new Cuboid(Stream.concat(fields, dimensions.variables().stream().map(_ -> Interval.of(0, 1))).toList());
    });
  }

  private static BigInteger highest(Family family) {
    return BigInteger.TWO.pow(family.bits()).subtract(BigInteger.ONE);
  }

  private BoxSet addresses(Field field, IpSet addresses) {
    BoxSet union = none();
    for (IpRange range : addresses.ranges()) {
      Interval interval = new Interval(number(range.first()), number(range.last()));
      union = union.or(within(dimension(field), interval).and(family(range.family())));
    }
    return union;
  }

  private <T> BoxSet among(Field field, List<T> places, List<T> values) {
    return values.stream().map(value -> place(places, value))
        .map(place -> within(dimension(field), Interval.of(place, place))).reduce(none(), BoxSet::or);
  }

  private BoxSet within(int dimension, Interval side) {
    return new BoxSet(this, all.boxes().stream().filter(box -> box.sides().get(dimension).overlaps(side))
        .map(box -> box.with(dimension, box.sides().get(dimension).and(side))).toList());
  }
}
