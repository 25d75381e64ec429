package org.rempart.policy;

import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;

/// Packets that the policy treats in a way of their own.
final class PacketKinds {
  private static final Set<Integer> NEIGHBOUR_DISCOVERY = Set.of(133, 134, 135, 136); // RFC 4861
  private static final Set<Integer> LISTENER_DISCOVERY = Set.of(130, 131, 132, 143); // RFC 3810
  private static final int SENT_BY_NEIGHBOUR = 255;
  private static final IpSet ON_LINK = IpSet.of(IpPrefix.parse("::"), IpPrefix.parse("fe80::/10"));
  /// Loopback, multicast, reserved (RFC 6890).
  private static final IpSet MARTIANS = IpSet.of(IpPrefix.parse("127.0.0.0/8"),
      IpPrefix.parse("224.0.0.0/3"), IpPrefix.parse("::1"),
      IpPrefix.parse("ff00::/8"));
  private static final Protocol VRRP = new Protocol(112);
  private static final IpSet VRRP_GROUPS = IpSet.of(IpPrefix.parse("224.0.0.18"), IpPrefix.parse("ff02::12"));
  /// conntrackd.conf(5), the usual group and port.
  private static final IpSet CONNTRACKD_GROUP = IpSet.of(IpPrefix.parse("225.0.0.50"));
  private static final int CONNTRACKD_PORT = 3780;

  private PacketKinds() {}

  static boolean isIcmp(Flow flow) {
    return flow.protocol().isIcmp() && flow.protocol().existsIn(flow.family());
  }

  static boolean isMartian(IpAddress source) {
    return MARTIANS.contains(source);
  }

  static boolean isNeighbourhood(Flow flow, int hopLimit) {
    int type = flow.destinationPort();
    return flow.protocol().equals(Protocol.ICMPV6)
        && ((NEIGHBOUR_DISCOVERY.contains(type) && hopLimit == SENT_BY_NEIGHBOUR)
            || (LISTENER_DISCOVERY.contains(type) && ON_LINK.contains(flow.source())));
  }

  /// What the two members of a pair say to one another.
  static boolean isPair(Flow flow, int hopLimit) {
    boolean near = flow.family() == Family.IPV4 || hopLimit == SENT_BY_NEIGHBOUR;
    return (flow.protocol().equals(VRRP) && near && VRRP_GROUPS.contains(flow.destination()))
        || (flow.protocol().equals(Protocol.UDP) && CONNTRACKD_GROUP.contains(flow.destination())
            && flow.destinationPort() == CONNTRACKD_PORT);
  }

  static boolean isManagement(Intent intent, Flow flow) {
    return !intent.management().isEmpty() && new Traffic(intent.management(), false).contains(flow);
  }
}
