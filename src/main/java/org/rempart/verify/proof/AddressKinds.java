package org.rempart.verify.proof;

import java.util.Optional;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.verify.filter.AddressKind;

/// What kinds addresses are of: multicast and loopback are told by the address, the rest by the device's own addresses
/// and routes, as far as these are known.
record AddressKinds(Ground ground) {
  private static final IpSet LOOPBACK = IpSet.of(IpPrefix.parse("127.0.0.0/8"), IpPrefix.parse("::1"));
  private static final IpSet MULTICAST = IpSet.of(IpPrefix.parse("224.0.0.0/4"), IpPrefix.parse("ff00::/8"));
  private static final IpSet ANYBODY = IpSet.of(IpPrefix.parse("0.0.0.0/32"), IpPrefix.parse("::/128"));

  PacketSet packets(boolean source, AddressKind kind) {
    return switch (kind) {
      case MULTICAST -> addresses(source, MULTICAST);
      case UNSPECIFIED -> addresses(source, ANYBODY);
      case LOCAL -> local(source);
      case UNICAST, BROADCAST, ANYCAST, BLACKHOLE, UNREACHABLE, PROHIBIT -> unknown(source, kind)
          .minus(addresses(source, MULTICAST));
    };
  }

  private PacketSet local(boolean source) {
    Optional<IpSet> own = ground.surroundings().own();
    PacketSet others = own.map(all -> addresses(source, all)).orElseGet(() -> unknown(source, AddressKind.LOCAL));
    return others.minus(addresses(source, MULTICAST)).or(addresses(source, LOOPBACK));
  }

  private PacketSet unknown(boolean source, AddressKind kind) {
    return ground.unknownContent((source ? "source is " : "destination is ") + kind);
  }

  private PacketSet addresses(boolean source, IpSet addresses) {
    PacketSpace space = ground.space();
    return source ? space.source(addresses) : space.destination(addresses);
  }
}
