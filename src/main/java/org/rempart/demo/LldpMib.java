package org.rempart.demo;

import java.util.List;
import java.util.function.Predicate;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.rempart.site.Site;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OctetString;

/// LLDP-MIB (IEEE 802.1AB-2005): what a device tells its neighbours, and what they have told it.
final class LldpMib {
  private static final String LOCAL = "1.0.8802.1.1.2.1.3.";
  private static final String LOCAL_PORT = LOCAL + "7.1.";
  private static final String REMOTE = "1.0.8802.1.1.2.1.4.1.1.";
  private static final int MAC_ADDRESS = 4;
  private static final int INTERFACE_NAME = 5;

  private final Site site;
  private final Predicate<Device> speaks;
  private final MibTree tree;

  /// @param speaks whether a device sends LLDP
  LldpMib(Site site, Predicate<Device> speaks, MibTree tree) {
    this.site = site;
    this.speaks = speaks;
    this.tree = tree;
  }

  void put(Device device) {
    tree.put(LOCAL + 1, new Integer32(MAC_ADDRESS), 0);
    tree.put(LOCAL + 2, DeviceMib.mac(device.name(), 1), 0);
    tree.put(LOCAL + 3, new OctetString(device.name()), 0);
    tree.put(LOCAL + 4, new OctetString(device.title()), 0);
    List<Interface> ports = device.interfaces();
    for (int i = 0; i < ports.size(); i++) {
      tree.put(LOCAL_PORT + 2, new Integer32(INTERFACE_NAME), i + 1);
      tree.put(LOCAL_PORT + 3, new OctetString(ports.get(i).name()), i + 1);
      tree.put(LOCAL_PORT + 4, new OctetString(ports.get(i).network().orElse("")), i + 1);
      putNeighbours(device, ports.get(i), i + 1);
    }
  }

  private void putNeighbours(Device device, Interface port, int number) {
    int index = 0;
    for (Device other : site.devices()) {
      if (!other.equals(device) && speaks.test(other)) {
        for (Interface far : other.interfaces()) {
          if (far.network().isPresent() && far.network().equals(port.network())) {
            index++;
            putNeighbour(other, far, 0, number, index);
          }
        }
      }
    }
  }

  /// @param row time mark, local port, index
  private void putNeighbour(Device other, Interface far, int... row) {
    tree.put(REMOTE + 4, new Integer32(MAC_ADDRESS), row);
    tree.put(REMOTE + 5, DeviceMib.mac(other.name(), 1), row);
    tree.put(REMOTE + 6, new Integer32(INTERFACE_NAME), row);
    tree.put(REMOTE + 7, new OctetString(far.name()), row);
    tree.put(REMOTE + 8, new OctetString(far.network().orElse("")), row);
    tree.put(REMOTE + 9, new OctetString(other.name()), row);
    tree.put(REMOTE + 10, new OctetString(other.title()), row);
  }
}
