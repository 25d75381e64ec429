package org.rempart.collect;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of all polled devices at one instant.
///
/// @param devices by name, in order; devices without an SNMP agent are not among them
/// @param polled how many devices are polled
/// @param failing how many of them did not answer the last time
/// @param skipped polls that fell out because the one before was not over yet, since the start
public record PollSnapshot(Instant at, Map<String, DeviceStatus> devices, int polled, int failing, long skipped) {
  public PollSnapshot {
    SortedMap<String, DeviceStatus> ordered = new TreeMap<>(devices);
    devices = Collections.unmodifiableSortedMap(ordered);
  }

  public Optional<DeviceStatus> device(String name) {
    return Optional.ofNullable(devices.get(name));
  }
}
