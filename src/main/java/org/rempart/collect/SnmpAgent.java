package org.rempart.collect;

/// Port: one device's SNMP agent, addressed and with its credential. Safe for use by one thread at a time.
public interface SnmpAgent {
  /// Reads system and interfaces. Blocks until the answer or the deadline; meant for a virtual thread.
  PollOutcome poll();
}
