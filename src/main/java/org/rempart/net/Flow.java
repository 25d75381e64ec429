package org.rempart.net;

/// The packets of one direction of a connection, as a firewall sees the first of them.
///
/// @param source sender's address
/// @param destination receiver's address
/// @param sourcePort 0 where the protocol has no ports
/// @param destinationPort the port, or the ICMP type; 0 where the protocol has neither
public record Flow(IpAddress source, IpAddress destination, Protocol protocol, int sourcePort, int destinationPort) {
  public Flow {
    if (source.family() != destination.family()) {
      throw new IllegalArgumentException(source + " and " + destination + " are of two families");
    }
  }

  public Family family() {
    return source.family();
  }

  @Override
  public String toString() {
    return source + " -> " + destination + " " + protocol.text() + "/" + destinationPort;
  }
}
