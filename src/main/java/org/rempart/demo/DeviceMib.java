package org.rempart.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.rempart.measure.SeriesKey;
import org.rempart.site.Device;
import org.rempart.site.Interface;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;

/// What the agent of one demo device knows of itself: SNMPv2-MIB's system group and the interfaces of IF-MIB
/// (RFC 2863).
final class DeviceMib {
  private static final String SYSTEM = "1.3.6.1.2.1.1.";
  private static final String IF_NUMBER = "1.3.6.1.2.1.2.1";
  private static final String IF_ENTRY = "1.3.6.1.2.1.2.2.1.";
  private static final String IF_X_ENTRY = "1.3.6.1.2.1.31.1.1.1.";
  /// IANA's private enterprise number for examples (RFC 5612).
  private static final String PRODUCT = "1.3.6.1.4.1.32473.1";
  private static final Duration UP_BEFORE_START = Duration.ofDays(41);
  private static final long MEGABITS = 1000;
  private static final int PACKET = 740;
  private static final int ETHERNET = 6;
  private static final int UP = 1;

  private final MibTree tree = new MibTree();
  private final TrafficCounters counters;

  private DeviceMib(TrafficCounters counters) {
    this.counters = counters;
  }

  static MibTree of(Device device, TrafficCounters counters, Clock clock) {
    DeviceMib mib = new DeviceMib(counters);
    mib.system(device, clock);
    mib.tree.put(IF_NUMBER, new Integer32(device.interfaces().size()), 0);
    List<Interface> interfaces = device.interfaces();
    for (int i = 0; i < interfaces.size(); i++) {
      mib.ifRow(device, interfaces.get(i), i + 1);
      mib.ifXRow(new SeriesKey(device.name(), interfaces.get(i).name()), interfaces.get(i).network().orElse(""), i + 1);
    }
    return mib.tree;
  }

  private void system(Device device, Clock clock) {
    Instant booted = clock.instant().minus(UP_BEFORE_START);
    tree.put(SYSTEM + 1, new OctetString("Rempart demo " + device.role().text() + ", " + device.title()), 0);
    tree.put(SYSTEM + 2, new OID(PRODUCT), 0);
    tree.put(SYSTEM + 3, () -> new TimeTicks(Duration.between(booted, clock.instant()).toMillis() / 10 & 0xffff_ffffL),
        0);
    tree.put(SYSTEM + 4, new OctetString("admin@example.com"), 0);
    tree.put(SYSTEM + 5, new OctetString(device.name()), 0);
    tree.put(SYSTEM + 6, new OctetString(device.title()), 0);
    tree.put(SYSTEM + 7, new Integer32(device.role().forwards() ? 4 : 72), 0);
  }

  private void ifRow(Device device, Interface plugged, int index) {
    SeriesKey key = new SeriesKey(device.name(), plugged.name());
    tree.put(IF_ENTRY + 1, new Integer32(index), index);
    tree.put(IF_ENTRY + 2, new OctetString(plugged.name()), index);
    tree.put(IF_ENTRY + 3, new Integer32(ETHERNET), index);
    tree.put(IF_ENTRY + 4, new Integer32(1500), index);
    tree.put(IF_ENTRY + 5, new Gauge32(MEGABITS * 1_000_000), index);
    tree.put(IF_ENTRY + 6, mac(device.name(), index), index);
    tree.put(IF_ENTRY + 7, new Integer32(UP), index);
    tree.put(IF_ENTRY + 8, new Integer32(UP), index);
    tree.put(IF_ENTRY + 9, new TimeTicks(0), index);
    tree.put(IF_ENTRY + 10, narrow(key, Direction.IN, 1), index);
    tree.put(IF_ENTRY + 11, narrow(key, Direction.IN, PACKET), index);
    tree.put(IF_ENTRY + 16, narrow(key, Direction.OUT, 1), index);
    tree.put(IF_ENTRY + 17, narrow(key, Direction.OUT, PACKET), index);
    for (int none : new int[]{13, 14, 19, 20}) {
      tree.put(IF_ENTRY + none, new Counter32(0), index);
    }
  }

  private void ifXRow(SeriesKey key, String network, int index) {
    tree.put(IF_X_ENTRY + 1, new OctetString(key.ifName()), index);
    tree.put(IF_X_ENTRY + 6, wide(key, Direction.IN, 1), index);
    tree.put(IF_X_ENTRY + 7, wide(key, Direction.IN, PACKET), index);
    tree.put(IF_X_ENTRY + 10, wide(key, Direction.OUT, 1), index);
    tree.put(IF_X_ENTRY + 11, wide(key, Direction.OUT, PACKET), index);
    tree.put(IF_X_ENTRY + 15, new Gauge32(MEGABITS), index);
    tree.put(IF_X_ENTRY + 18, new OctetString(network), index);
    tree.put(IF_X_ENTRY + 19, new TimeTicks(0), index);
  }

  private Supplier<Variable> wide(SeriesKey key, Direction direction, int unit) {
    return () -> new Counter64(counters.octets(key, direction) / unit);
  }

  private Supplier<Variable> narrow(SeriesKey key, Direction direction, int unit) {
    return () -> new Counter32(counters.octets(key, direction) / unit & 0xffff_ffffL);
  }

  /// A locally administered address.
  static OctetString mac(String device, int index) {
    int hash = device.hashCode();
    return new OctetString(new byte[]{2, 0, (byte) (hash >> 16), (byte) (hash >> 8), (byte) hash, (byte) index});
  }
}
