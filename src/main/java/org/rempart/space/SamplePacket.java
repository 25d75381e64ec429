package org.rempart.space;

import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;

/// One packet.
///
/// @param protocol the IANA number, 0 to 255
/// @param sourcePort 0 where the protocol has no ports
/// @param destinationPort the port, or the ICMP type; 0 where the protocol has neither
/// @param in the interface it came in by; [PacketSpace#OTHER_INTERFACE] if by none that has a name there
/// @param out the interface it leaves by, likewise
/// @param holding the free variables that hold
public record SamplePacket(IpAddress source, IpAddress destination, int protocol, int sourcePort, int destinationPort,
    ConnectionState state, String in, String out, Set<String> holding) {
  public SamplePacket {
    if (source.family() != destination.family()) {
      throw new IllegalArgumentException(source + " and " + destination + " are of two families");
    }
    holding = Set.copyOf(holding);
  }

  public Family family() {
    return source.family();
  }
}
