package org.rempart.collect;

import java.util.Optional;
import org.rempart.site.Device;

/// Port: the agents of devices.
public interface SnmpAgents extends AutoCloseable {
  /// The agent of a device; empty if the device has none.
  ///
  /// @throws UnknownCredential if this user keeps no credential of the name that the device asks for
  Optional<SnmpAgent> agentOf(Device device) throws UnknownCredential;

  @Override
  void close();
}
