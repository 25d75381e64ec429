package org.rempart.space;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// What a packet mostly looks like, so that an example of a set is one that a person believes and a kernel
/// sends: no loopback, no multicast, TCP if it can be, ports as a client has them.
final class Usual {
  private static final IpSet SPECIAL = IpSet.of(
      Stream.of("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/3", "::/8", "fe80::/10", "ff00::/8").map(IpPrefix::parse)
          .toList());

  private final List<PacketSet> traits;

  Usual(PacketSpace space) {
    IpSet hosts = SPECIAL.complement();
    traits = List.of(space.source(hosts), space.destination(hosts), space.protocol(6), space.protocol(17),
        space.protocol(1), space.protocol(58), space.sourcePorts(new PortRange(1024, 65535)),
        space.destinationPorts(new PortRange(1, 65535)));
  }

  /// The set's part that has the most traits, the first trait weighing most; empty only if the set is.
  PacketSet of(PacketSet set) {
    return traits.stream().reduce(set, (rest, trait) -> rest.overlaps(trait) ? rest.and(trait) : rest);
  }
}
