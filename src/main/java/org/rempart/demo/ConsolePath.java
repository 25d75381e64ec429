package org.rempart.demo;

import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;

/// How the console's SSH connections reach a firewall in the simulated network, where rules can forbid them.
///
/// @param inInterface of the firewall
/// @param flow to port 22, where a real firewall listens
public record ConsolePath(String inInterface, Flow flow) {
  private static final int SOME_CLIENT_PORT = 50_022;
  private static final int SSH = 22;

  public static ConsolePath ssh(String inInterface, IpAddress console, IpAddress firewall) {
    return new ConsolePath(inInterface, new Flow(console, firewall, Protocol.TCP, SOME_CLIENT_PORT, SSH));
  }

  /// The same to the port of loopback under which the site knows the firewall, as do the rules compiled of it.
  Flow flow(int port) {
    return new Flow(flow.source(), flow.destination(), flow.protocol(), flow.sourcePort(), port);
  }

  /// The head office: the console's desk is in the administrators' network.
  static ConsolePath headOffice() {
    return ssh("eth-admin", IpAddress.parse("10.0.40.10"), IpAddress.parse("10.0.40.1"));
  }
}
