package org.rempart.verify;

import java.util.Optional;
import org.rempart.ruleset.TcpFlag;

/// What a packet's headers say besides the flow.
///
/// @param hopLimit of IPv6; 255 proves that a neighbour sent the packet
/// @param tcpFlags of TCP, as bits ([TcpFlag])
/// @param fragment flags and offset of an IPv4 fragment; of an IPv6 one, not 0. Ports are in the first alone
/// @param routing type of IPv6's routing header
/// @param cast `host`, `broadcast`, `multicast` or `other`: how the link delivered it
public record Header(int hopLimit, int tcpFlags, int fragment, Optional<Integer> routing, String cast) {
  private static final int OFFSET = 0x1fff;

  /// Of a packet that begins a connection.
  public static final Header USUAL = new Header(64, TcpFlag.SYN.bit(), 0, Optional.empty(), "host");

  public Header withHopLimit(int changed) {
    return new Header(changed, tcpFlags, fragment, routing, cast);
  }

  public Header withTcpFlags(int changed) {
    return new Header(hopLimit, changed, fragment, routing, cast);
  }

  public Header withFragment(int changed) {
    return new Header(hopLimit, tcpFlags, changed, routing, cast);
  }

  public Header withRouting(int type) {
    return new Header(hopLimit, tcpFlags, fragment, Optional.of(type), cast);
  }

  public Header withCast(String changed) {
    return new Header(hopLimit, tcpFlags, fragment, routing, changed);
  }

  /// Whether the header of TCP, UDP ... is in this packet.
  boolean hasTransport() {
    return (fragment & OFFSET) == 0;
  }
}
