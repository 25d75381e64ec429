package org.rempart.volley;

import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.Protocol;

/// A packet to send.
public sealed interface Shot {
  int TCP_SYN = 2;

  int id();

  /// A packet made from nothing.
  ///
  /// @param in where it enters the router; empty if the router sends it
  /// @param flags of TCP
  record Packet(int id, Optional<String> in, Flow flow, int flags, int hopLimit) implements Shot {
    public Packet(int id, String in, Flow flow) {
      this(id, Optional.of(in), flow, TCP_SYN, 64);
    }
  }

  /// What the receiver of another packet answers, if it was forwarded.
  record Reply(int id, int to) implements Shot {}

  /// An ICMP error of the receiver about another packet, if it was forwarded.
  record Complaint(int id, int about) implements Shot {}

  /// What became of it.
  ///
  /// @param out where it left, if it was forwarded
  /// @param flow as it left
  record Seen(Fate fate, String out, Optional<Flow> flow) {}

  enum Fate {
    FORWARDED,
    DELIVERED,
    REJECTED,
    NOTHING,
    UNSENT
  }

  /// Whether conntrack can take the packet for the beginning of a connection.
  static boolean beginsConnection(Flow flow) {
    if (flow.protocol().equals(Protocol.ICMP)) {
      return flow.destinationPort() == 8 || flow.destinationPort() == 13 || flow.destinationPort() == 15
          || flow.destinationPort() == 17;
    }
    return !flow.protocol().equals(Protocol.ICMPV6) || flow.destinationPort() == 128 || flow.destinationPort() == 139;
  }
}
