package org.rempart.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// A small company as the tests of edits and views use it: six zones, a firewall, a branch router, hosts.
public final class SampleSite {
  private SampleSite() {}

  public static SiteDocument document() {
    return new SiteDocument(site(), layout());
  }

  public static Site site() {
    return new Site("acme", zones(), networks(), devices(), List.of(),
        List.of(new NamedService("web", List.of("tcp/80", "tcp/443"))),
        List.of(new Group("servers", List.of("dmz-www", "dmz-mail"))), policy(),
        List.of(new NatRule.Masquerade("out", "fw1", List.of("lan", "guest"), "eth0")));
  }

  private static List<Zone> zones() {
    return List.of(
        new Zone("internet", ZoneKind.INTERNET, "Internet"),
        new Zone("dmz", ZoneKind.DMZ, "DMZ"),
        new Zone("lan", ZoneKind.LAN, "LAN"),
        new Zone("guest", ZoneKind.GUEST, "Guest Wi-Fi"),
        new Zone("admin", ZoneKind.MANAGEMENT, "Admin"),
        new Zone("branch", ZoneKind.VPN, "Branch"));
  }

  private static List<Network> networks() {
    return List.of(
        network("wan-net", "internet", "203.0.113.0/29"),
        network("dmz-net", "dmz", "10.0.10.0/24", "2001:db8:10::/64"),
        network("lan-net", "lan", "10.0.20.0/24", "2001:db8:20::/64"),
        network("guest-net", "guest", "10.0.30.0/24"),
        network("admin-net", "admin", "10.0.40.0/24"),
        network("branch-net", "branch", "10.0.50.0/24"));
  }

  private static Network network(String name, String zone, String... prefixes) {
    return new Network(name, zone, Arrays.stream(prefixes).map(IpPrefix::parse).toList(), Optional.empty());
  }

  private static List<Device> devices() {
    List<Device> devices = new ArrayList<>();
    devices.add(device("isp-gw", DeviceRole.CLOUD, plug("eth0", "wan-net", "203.0.113.1/29")));
    devices.add(device("fw1", DeviceRole.FIREWALL,
        plug("eth0", "wan-net", "203.0.113.2/29"),
        plug("eth1", "dmz-net", "10.0.10.1/24", "2001:db8:10::1/64"),
        plug("eth2", "lan-net", "10.0.20.1/24", "2001:db8:20::1/64"),
        plug("eth3", "guest-net", "10.0.30.1/24"),
        plug("eth4", "admin-net", "10.0.40.1/24")));
    devices.add(device("fw2", DeviceRole.ROUTER, plug("eth0", "wan-net", "203.0.113.3/29"),
        plug("eth1", "branch-net", "10.0.50.1/24")));
    devices.add(device("dmz-www", DeviceRole.WEB, plug("eth0", "dmz-net", "10.0.10.10/24", "2001:db8:10::10/64")));
    devices.add(device("dmz-mail", DeviceRole.MAIL, plug("eth0", "dmz-net", "10.0.10.11/24")));
    devices.add(device("dmz-ftp", DeviceRole.FTP, plug("eth0", "dmz-net", "10.0.10.12/24")));
    devices.add(device("lan-pc1", DeviceRole.WORKSTATION, plug("eth0", "lan-net", "10.0.20.11/24")));
    devices.add(device("lan-pc2", DeviceRole.WORKSTATION, plug("eth0", "lan-net", "10.0.20.12/24")));
    devices.add(device("lan-db", DeviceRole.DATABASE, plug("eth0", "lan-net", "10.0.20.20/24", "2001:db8:20::20/64")));
    devices.add(device("lan-printer", DeviceRole.PRINTER, plug("eth0", "lan-net", "10.0.20.40/24")));
    devices.add(device("wifi-guest", DeviceRole.PHONE, plug("eth0", "guest-net", "10.0.30.11/24")));
    devices.add(device("console", DeviceRole.SERVER, plug("eth0", "admin-net", "10.0.40.10/24")));
    devices.add(device("branch-pc", DeviceRole.WORKSTATION, plug("eth0", "branch-net", "10.0.50.10/24")));
    devices.add(device("branch-nas", DeviceRole.SERVER, plug("eth0", "branch-net", "10.0.50.20/24")));
    return devices;
  }

  private static Device device(String name, DeviceRole role, Interface... plugs) {
    return new Device(name, role, "", List.of(plugs), Optional.empty(), Optional.empty());
  }

  private static Interface plug(String name, String network, String... addresses) {
    return new Interface(name, Optional.of(network), Arrays.stream(addresses).map(InterfaceAddress::parse).toList());
  }

  private static List<PolicyRule> policy() {
    return List.of(
        rule("internet-dmz-1", "internet", "dmz-www", "public site", "https", "http"),
        rule("internet-dmz-2", "internet", "dmz-mail", "", "smtp"),
        rule("lan-dmz-1", "lan", "dmz", "mail and files", "https", "ftp"),
        rule("lan-internet-1", "lan", "internet", "", "web", "dns"),
        rule("guest-internet-1", "guest", "internet", "", "web"),
        rule("dmz-internet-1", "dmz", "internet", "", "dns", "http"),
        rule("dmz-lan-1", "dmz-www", "lan-db", "shop needs its database", "tcp/5432"),
        rule("admin-all-1", "admin", "dmz", "", "ssh", "snmp"),
        rule("admin-lan-1", "admin", "lan", "", "ssh"),
        rule("admin-fw-1", "admin", "firewall", "", "ssh", "snmp"),
        rule("lan-fw-1", "lan", "firewall", "", "ping"),
        rule("branch-lan-1", "branch", "lan-db", "", "tcp/5432"));
  }

  static PolicyRule rule(String id, String from, String to, String reason, String... services) {
    return new PolicyRule(id, List.of(from), List.of(to), List.of(services), Action.ACCEPT, false, true, reason);
  }

  private static Layout layout() {
    return Layout.EMPTY
        .withZone("internet", new Box(0, 0, 1072, 120))
        .withZone("lan", new Box(0, 420, 340, 332))
        .withZone("dmz", new Box(364, 420, 340, 332))
        .withZone("guest", new Box(728, 420, 344, 140))
        .withZone("admin", new Box(728, 612, 344, 140))
        .withZone("branch", new Box(1096, 420, 180, 332))
        .withDevice("isp-gw", new Point(450, 48))
        .withDevice("fw1", new Point(450, 224))
        .withDevice("fw2", new Point(1112, 224))
        .withDevice("lan-pc1", new Point(16, 472)).withDevice("lan-pc2", new Point(176, 472))
        .withDevice("lan-db", new Point(16, 560)).withDevice("lan-printer", new Point(176, 560))
        .withDevice("dmz-www", new Point(380, 472)).withDevice("dmz-mail", new Point(540, 472))
        .withDevice("dmz-ftp", new Point(380, 560))
        .withDevice("wifi-guest", new Point(744, 472)).withDevice("console", new Point(744, 664))
        .withDevice("branch-pc", new Point(1112, 472)).withDevice("branch-nas", new Point(1112, 560));
  }
}
