package org.rempart.verify.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rempart.net.ConnectionState;
import org.rempart.net.PortRange;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.Cast;
import org.rempart.verify.filter.Passage;

/// What few rules ask of a packet: no fields of the space, but free variables, a bit each, which cost nothing until one
/// rule asks.
record Traits(PacketSpace space) {
  static final String LATER_FRAGMENT = "later fragment";
  private static final String ICMP_CODE = "icmp code";
  private static final String HOP_LIMIT = "hop limit";
  private static final String CAST = "cast";
  private static final int CAST_BITS = 2;
  /// A cast's number is its place.
  private static final List<Cast> CASTS = List.of(Cast.values());
  private static final List<String> FLAGS = List.of("fin", "syn", "rst", "psh", "ack", "urg", "ece", "cwr");
  private static final int BYTE = 8;

  /// TCP's flags under the mask are these.
  PacketSet flags(int mask, int value) {
    return IntStream.range(0, FLAGS.size()).filter(bit -> (mask >> bit & 1) == 1)
        .mapToObj(bit -> bit("tcp " + FLAGS.get(bit), (value >> bit & 1) == 1)).reduce(space.all(), PacketSet::and);
  }

  PacketSet icmpCodes(PortRange codes) {
    return number(ICMP_CODE, BYTE, codes);
  }

  PacketSet hopLimits(PortRange values) {
    return number(HOP_LIMIT, BYTE, values);
  }

  PacketSet cast(Cast cast) {
    return number(CAST, CAST_BITS, PortRange.of(CASTS.indexOf(cast)));
  }

  PacketSet mark(boolean connection, int mask, int value) {
    return IntStream.range(0, Integer.SIZE).filter(bit -> (mask >>> bit & 1) == 1)
        .mapToObj(bit -> bit(mark(connection, bit), (value >>> bit & 1) == 1)).reduce(space.all(), PacketSet::and);
  }

  /// The variable of one bit.
  static String mark(boolean connection, int bit) {
    return (connection ? "connection mark 0x" : "mark 0x") + Integer.toHexString(1 << bit);
  }

  private PacketSet number(String name, int bits, PortRange range) {
    if (range.first() == 0 && range.last() >= (1 << bits) - 1) {
      return space.all();
    }
    PacketSet numbers = space.none();
    for (int number = range.first(); number <= Math.min(range.last(), (1 << bits) - 1); number++) {
      numbers = numbers.or(number(name, bits, number));
    }
    return numbers;
  }

  private PacketSet number(String name, int bits, int number) {
    return IntStream.iterate(bits - 1, bit -> bit >= 0, bit -> bit - 1)
        .mapToObj(bit -> bit(place(name, bit), (number >> bit & 1) == 1)).reduce(space.all(), PacketSet::and);
  }

  /// The variables that hold for a packet.
  static Set<String> holding(Passage packet) {
    Set<String> holding = new HashSet<>();
    set(packet.tcpFlags(), BYTE).mapToObj(bit -> "tcp " + FLAGS.get(bit)).forEach(holding::add);
    set(packet.icmpCode(), BYTE).mapToObj(bit -> place(ICMP_CODE, bit)).forEach(holding::add);
    set(packet.hopLimit(), BYTE).mapToObj(bit -> place(HOP_LIMIT, bit)).forEach(holding::add);
    set(CASTS.indexOf(packet.cast()), CAST_BITS).mapToObj(bit -> place(CAST, bit)).forEach(holding::add);
    set(packet.mark(), Integer.SIZE).mapToObj(bit -> mark(false, bit)).forEach(holding::add);
    if (packet.laterFragment()) {
      holding.add(LATER_FRAGMENT);
    }
    return holding;
  }

  /// A packet for which these variables hold. Of those that nobody asked for, it has what is usual.
  static Passage passage(Passage usual, ConnectionState state, Set<String> holding, Set<String> asked) {
    return new Passage(usual.hook(), usual.in(), usual.out(), usual.flow(), state, number(ICMP_CODE, BYTE, holding),
        flags(asked, holding, usual.tcpFlags()), holding.contains(LATER_FRAGMENT),
        asked.contains(place(HOP_LIMIT, 0)) ? number(HOP_LIMIT, BYTE, holding) : usual.hopLimit(),
        CASTS.get(number(CAST, CAST_BITS, holding)),
        IntStream.range(0, Integer.SIZE).filter(bit -> holding.contains(mark(false, bit))).map(bit -> 1 << bit).sum());
  }

  private static int flags(Set<String> asked, Set<String> holding, int usual) {
    return IntStream.range(0, BYTE).filter(bit -> {
      String flag = "tcp " + FLAGS.get(bit);
      return asked.contains(flag) ? holding.contains(flag) : (usual >> bit & 1) == 1;
    }).map(bit -> 1 << bit).sum();
  }

  private static int number(String name, int bits, Set<String> holding) {
    return IntStream.range(0, bits).filter(bit -> holding.contains(place(name, bit))).map(bit -> 1 << bit).sum();
  }

  private static IntStream set(int number, int bits) {
    return IntStream.range(0, bits).filter(bit -> (number >>> bit & 1) == 1);
  }

  private static String place(String name, int bit) {
    return name + " bit " + bit;
  }

  private PacketSet bit(String name, boolean set) {
    PacketSet holds = space.variable(name);
    return set ? holds : holds.not();
  }
}
