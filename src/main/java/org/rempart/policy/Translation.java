package org.rempart.policy;

import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.IpSet;
import org.rempart.net.Service;

/// A NAT rule of one firewall, resolved.
public sealed interface Translation {
  String id();

  /// @param port the device's port; empty if ports stay as they are
  record Forward(String id, String in, IpAddress address, Service service, IpAddress to, Optional<Integer> port)
      implements Translation {}

  /// @param sources IPv4 addresses that hide behind the interface
  record Hide(String id, IpSet sources, String out) implements Translation {}
}
