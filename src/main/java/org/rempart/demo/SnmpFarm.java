package org.rempart.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.IpAddress;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.site.SnmpAccess;

/// The SNMP agents of all managed devices of the demo.
final class SnmpFarm implements AutoCloseable {
  private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1");
  private static final Set<String> MANAGED = Set.of("fw1", "fw2", "dmz-www", "dmz-mail", "dmz-ftp", "lan-db",
      "lan-print", "branch-nas", "console");

  private final Map<String, SnmpDevice> devices = new LinkedHashMap<>();

  /// @throws UncheckedIOException if loopback has no free UDP ports
  static SnmpFarm start(Site site, TrafficCounters counters, Clock clock) {
    SnmpFarm farm = new SnmpFarm();
    try {
      for (Device device : site.devices()) {
        if (isManaged(device.name())) {
          MibTree tree = DeviceMib.of(device, counters, clock);
          new LldpMib(site, other -> isManaged(other.name()), tree).put(device);
          farm.devices.put(device.name(), new SnmpDevice(device.name(), tree));
        }
      }
      return farm;
    } catch (IOException e) {
      farm.close();
      throw new UncheckedIOException("the demo's SNMP agents found no free UDP port on 127.0.0.1", e);
    }
  }

  static boolean isManaged(String device) {
    return MANAGED.contains(device);
  }

  Optional<SnmpAccess> access(String device) {
    return Optional.ofNullable(devices.get(device))
        .map(agent -> new SnmpAccess(LOOPBACK, agent.port(), SnmpKeys.CREDENTIAL));
  }

  @Override
  public void close() {
    devices.values().forEach(SnmpDevice::close);
  }
}
