package org.rempart.ui;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Action;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Edit;
import org.rempart.site.Interface;
import org.rempart.site.Layout;
import org.rempart.site.NamedService;
import org.rempart.site.Network;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.site.SnmpAccess;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// A small company for tests of the screen.
public final class Company {
  private Company() {}

  public static SiteDocument document() {
    List<Zone> zones = List.of(new Zone("internet", ZoneKind.INTERNET, "Internet"),
        new Zone("dmz", ZoneKind.DMZ, "DMZ"),
        new Zone("lan", ZoneKind.LAN, "LAN"), new Zone("guest", ZoneKind.GUEST, "Guest Wi-Fi"));
    List<Network> networks = List.of(network("isp", "internet", "203.0.113.0/24"),
        network("dmz-net", "dmz", "10.0.10.0/24"),
        network("lan-net", "lan", "10.0.20.0/24"), network("guest-net", "guest", "10.0.30.0/24"));
    List<Device> devices = List.of(
        device("fw1", DeviceRole.FIREWALL, "Border firewall", "eth-wan:isp:203.0.113.2/24",
            "eth-dmz:dmz-net:10.0.10.1/24",
            "eth-lan:lan-net:10.0.20.1/24", "eth-guest:guest-net:10.0.30.1/24"),
        device("fw2", DeviceRole.FIREWALL, "Branch firewall", "eth-wan:isp:203.0.113.9/24",
            "eth-lan:lan-net:10.0.20.9/24"),
        device("dmz-www", DeviceRole.WEB, "Web server", "eth0:dmz-net:10.0.10.10/24"),
        device("dmz-mail", DeviceRole.MAIL, "Mail server", "eth0:dmz-net:10.0.10.11/24"),
        device("sw1", DeviceRole.SWITCH, "Core switch", "uplink:lan-net:10.0.20.2/24"));
    List<NamedService> services = List.of(new NamedService("https", List.of("tcp/443")),
        new NamedService("dns", List.of("udp/53")));
    List<PolicyRule> policy = List.of(new PolicyRule("web", List.of("internet"), List.of("dmz-www"), List.of("https"),
        Action.ACCEPT, false, true, "public site"));
    return new SiteDocument(
        new Site("acme", zones, networks, devices, List.of(), services, List.of(), policy, List.of()), Layout.EMPTY);
  }

  /// An edit that gives a zone another title; its name is a text that exists in every version of the console.
  public static Edit retitle(String zone, String title) {
    return new Edit() {
      @Override
      public Phrase name() {
        return Phrase.of("console.saved", zone);
      }

      @Override
      public SiteDocument applyTo(SiteDocument document) {
        Site site = document.site();
        return document.withSite(site.withZones(
            site.zones().stream().map(z -> z.name().equals(zone) ? new Zone(z.name(), z.kind(), title) : z).toList()));
      }
    };
  }

  private static Network network(String name, String zone, String prefix) {
    return new Network(name, zone, List.of(IpPrefix.parse(prefix)), Optional.empty());
  }

  private static Device device(String name, DeviceRole role, String title, String... interfaces) {
    List<Interface> plugged = Stream.of(interfaces).map(Company::plugged).toList();
    SnmpAccess snmp = new SnmpAccess(plugged.getFirst().addresses().getFirst().address(), 161, "lab");
    return new Device(name, role, title, plugged, Optional.empty(), Optional.of(snmp));
  }

  private static Interface plugged(String text) {
    String[] parts = text.split(":", 3);

    return new Interface(parts[0], Optional.of(parts[1]), List.of(InterfaceAddress.parse(parts[2])));
  }
}
