package org.rempart.demo;

import java.security.KeyPair;

/// One device that can be logged in to.
///
/// @param port on 127.0.0.1
record SimulatedHost(String name, int port, KeyPair hostKey, DeviceCommands commands) {
  /// A firewall's own rules may shut the console out.
  boolean letsConsoleIn() {
    return commands.firewall().map(FirewallState::consoleMayConnect).orElse(true);
  }
}
