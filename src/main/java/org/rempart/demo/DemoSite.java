package org.rempart.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpPrefix;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Group;
import org.rempart.site.Interface;
import org.rempart.site.NamedService;
import org.rempart.site.Network;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.site.SnmpAccess;
import org.rempart.site.SshAccess;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// A small company with a branch office. Addresses are those of documentation (RFC 5737, RFC 3849) and
/// private ones, so nothing real is ever named.
public final class DemoSite {
  private final Function<String, Optional<SshAccess>> ssh;
  private final Function<String, Optional<SnmpAccess>> snmp;

  private DemoSite(Function<String, Optional<SshAccess>> ssh, Function<String, Optional<SnmpAccess>> snmp) {
    this.ssh = ssh;
    this.snmp = snmp;
  }

  /// @param ssh by a device's name, how it is reached; empty for those that nobody logs in to
  /// @param snmp by a device's name, how its agent is asked; empty for those without one
  public static SiteDocument document(Function<String, Optional<SshAccess>> ssh,
      Function<String, Optional<SnmpAccess>> snmp) {
    return new SiteDocument(new DemoSite(ssh, snmp).site(), DemoLayout.layout());
  }

  private Site site() {
    return new Site("acme", zones(), networks(), devices(), List.of(), services(), groups(), DemoPolicy.rules(),
        DemoPolicy.nat());
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
        network("wan", "internet", Optional.empty(), "203.0.113.0/24", "2001:db8:ffff::/64"),
        network("dmz-net", "dmz", Optional.of(10), "10.0.10.0/24", "2001:db8:10::/64"),
        network("lan-net", "lan", Optional.of(20), "10.0.20.0/24", "2001:db8:20::/64"),
        network("wifi-net", "guest", Optional.of(30), "10.0.30.0/24", "2001:db8:30::/64"),
        network("admin-net", "admin", Optional.of(40), "10.0.40.0/24", "2001:db8:40::/64"),
        network("branch-net", "branch", Optional.empty(), "10.0.50.0/24", "2001:db8:50::/64"));
  }

  private List<Device> devices() {
    return List.of(
        device("fw1", DeviceRole.FIREWALL, "Head office firewall",
            wan("eth-wan", 2), plug("eth-dmz", "dmz-net", 10, 1), plug("eth-lan", "lan-net", 20, 1),
            plug("eth-wifi", "wifi-net", 30, 1), plug("eth-admin", "admin-net", 40, 1)),
        device("isp-gw", DeviceRole.CLOUD, "Provider's gateway", wan("wan0", 1)),
        device("dmz-www", DeviceRole.WEB, "Shop and web site", plug("eth0", "dmz-net", 10, 10)),
        device("dmz-mail", DeviceRole.MAIL, "Mail", plug("eth0", "dmz-net", 10, 11)),
        device("dmz-ftp", DeviceRole.FTP, "File exchange", plug("eth0", "dmz-net", 10, 12)),
        device("lan-pc1", DeviceRole.WORKSTATION, "Accounting", plug("eth0", "lan-net", 20, 11)),
        device("lan-pc2", DeviceRole.WORKSTATION, "Design", plug("eth0", "lan-net", 20, 12)),
        device("lan-db", DeviceRole.DATABASE, "Database", plug("eth0", "lan-net", 20, 20)),
        device("lan-print", DeviceRole.PRINTER, "Printer, first floor", plug("eth0", "lan-net", 20, 30)),
        device("wifi-guest", DeviceRole.PHONE, "A visitor's phone", plug("wlan0", "wifi-net", 30, 11)),
        device("console", DeviceRole.WORKSTATION, "Administrator's console", plug("eth0", "admin-net", 40, 10)),
        device("fw2", DeviceRole.FIREWALL, "Branch firewall", wan("eth-wan", 3), plug("eth-lan", "branch-net", 50, 1)),
        device("branch-pc", DeviceRole.WORKSTATION, "Branch office", plug("eth0", "branch-net", 50, 11)),
        device("branch-nas", DeviceRole.SERVER, "Backups, off site", plug("eth0", "branch-net", 50, 20)));
  }

  private static List<NamedService> services() {
    return List.of(new NamedService("backup", List.of("tcp/8730")));
  }

  private static List<Group> groups() {
    return List.of(new Group("servers", List.of("dmz-www", "dmz-mail", "dmz-ftp", "lan-db")));
  }

  private Device device(String name, DeviceRole role, String title, Interface... interfaces) {
    return new Device(name, role, title, List.of(interfaces), ssh.apply(name), snmp.apply(name));
  }

  private static Network network(String name, String zone, Optional<Integer> vlan, String... prefixes) {
    return new Network(name, zone, Arrays.stream(prefixes).map(IpPrefix::parse).toList(), vlan);
  }

  private static Interface plug(String name, String network, int subnet, int host) {
    return plugged(name, network, "10.0." + subnet + "." + host + "/24", "2001:db8:" + subnet + "::" + host + "/64");
  }

  private static Interface wan(String name, int host) {
    return plugged(name, "wan", "203.0.113." + host + "/24", "2001:db8:ffff::" + host + "/64");
  }

  private static Interface plugged(String name, String network, String... addresses) {
    return new Interface(name, Optional.of(network), Arrays.stream(addresses).map(InterfaceAddress::parse).toList());
  }
}
