package org.rempart.demo;

import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;

/// How the console's SSH connections reach a firewall in the simulated network, where rules can forbid them.
///
/// @param inInterface of the firewall
public record ConsolePath(String inInterface, Flow flow) {
  private static final int SOME_CLIENT_PORT = 50_022;
  private static final int SSH = 22;

  public static ConsolePath ssh(String inInterface, IpAddress console, IpAddress firewall) {
    return new ConsolePath(inInterface, new Flow(console, firewall, Protocol.TCP, SOME_CLIENT_PORT, SSH));
  }

  /// The head office: the console's desk is in the administrators' network.
  static ConsolePath headOffice() {
    return ssh("eth-admin", IpAddress.parse("10.0.40.10"), IpAddress.parse("10.0.40.1"));
  }
}
