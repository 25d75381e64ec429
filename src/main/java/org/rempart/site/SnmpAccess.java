package org.rempart.site;

import org.rempart.net.IpAddress;

/// How a device's SNMP agent is asked. Community and keys are never here: `credential` names an entry
/// that this user keeps, which also says whether it is v2c or v3.
public record SnmpAccess(IpAddress address, int port, String credential) {
  public SnmpAccess {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
    }
  }
}
