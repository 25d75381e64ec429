package org.rempart.measure;

import java.time.Instant;
import java.util.List;

/// What an agent answered in one poll.
///
/// @param upTime sysUpTime, hundredths of a second
public record AgentRead(Instant at, String sysName, String sysDescr, long upTime, List<InterfaceRead> interfaces) {
  public AgentRead {
    interfaces = List.copyOf(interfaces);
  }
}
