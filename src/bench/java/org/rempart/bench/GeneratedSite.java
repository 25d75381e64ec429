package org.rempart.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Interface;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// A company behind one firewall, without policy: DMZ, LAN and guests as large as asked, a small management
/// network, and the Internet.
final class GeneratedSite {
  static final String FIREWALL = "fw1";
  private static final Network WAN = new Network("wan", "internet",
      List.of(IpPrefix.parse("203.0.113.0/24"), IpPrefix.parse("2001:db8:ffff::/64")), Optional.empty());
  private static final Interface WAN_PLUG = new Interface("eth-wan", Optional.of("wan"),
      List.of(InterfaceAddress.parse("203.0.113.2/24"), InterfaceAddress.parse("2001:db8:ffff::2/64")));

  private GeneratedSite() {}

  static List<Area> areas(int hosts) {
    return List.of(new Area("dmz", ZoneKind.DMZ, 16, Math.max(2, hosts * 3 / 10)),
        new Area("lan", ZoneKind.LAN, 32, Math.max(2, hosts * 6 / 10)),
        new Area("guest", ZoneKind.GUEST, 48, Math.max(2, hosts / 10)),
        new Area("admin", ZoneKind.MANAGEMENT, 64, 4));
  }

  static Site of(List<Area> areas) {
    Stream<Zone> zones = Stream.concat(Stream.of(new Zone("internet", ZoneKind.INTERNET, "")),
        areas.stream().map(Area::zone));
    Stream<Network> networks = Stream.concat(Stream.of(WAN), areas.stream().flatMap(area -> area.networks().stream()));
    return new Site("generated", zones.toList(), networks.toList(), devices(areas), List.of(), List.of(), List.of(),
        List.of(), List.of());
  }

  private static List<Device> devices(List<Area> areas) {
    List<Device> all = new ArrayList<>();
    all.add(device(FIREWALL, DeviceRole.FIREWALL, Stream.concat(Stream.of(WAN_PLUG),
        areas.stream().map(area -> area.plug("eth-" + area.name(), 0, 1))).toList()));
    areas.stream().filter(area -> area.networkCount() > 1).forEach(area -> all.add(router(area)));
    for (Area area : areas) {
      IntStream.range(0, area.hosts()).forEach(
          i -> all.add(device(area.host(i), DeviceRole.SERVER, List.of(area.hostInterface(i)))));
    }
    return all;
  }

  private static Device router(Area area) {
    return device(area.name() + "-router", DeviceRole.ROUTER,
        IntStream.range(0, area.networkCount()).mapToObj(i -> area.plug("eth" + i, i, 2)).toList());
  }

  private static Device device(String name, DeviceRole role, List<Interface> interfaces) {
    return new Device(name, role, "", interfaces, Optional.empty(), Optional.empty());
  }
}
