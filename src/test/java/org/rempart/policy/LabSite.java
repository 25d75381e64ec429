package org.rempart.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.site.Action;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Group;
import org.rempart.site.Interface;
import org.rempart.site.NatRule;
import org.rempart.site.Network;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.SnmpAccess;
import org.rempart.site.SshAccess;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// The site of the laboratory, the same as `lab-site/site.yaml`.
public final class LabSite {
  private LabSite() {}

  public static Site site() {
    return new Site("lab", zones(), networks(), devices(), List.of(), List.of(),
        List.of(new Group("servers", List.of("dmz-www", "dmz-mail", "dmz-ftp"))),
        policy(), nat());
  }

  /// The same networks with another policy, without NAT.
  public static Site site(PolicyRule... rules) {
    return site().withPolicy(List.of(rules)).withNat(List.of());
  }

  /// `services` are divided by blanks; ends too.
  public static PolicyRule rule(String id, String from, String to, String services, Action action) {
    return new PolicyRule(id, words(from), words(to), words(services), action, false, true, "");
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  private static List<Zone> zones() {
    return List.of(new Zone("internet", ZoneKind.INTERNET, "Internet"),
        new Zone("dmz", ZoneKind.DMZ, "Published servers"),
        new Zone("lan", ZoneKind.LAN, "Office"), new Zone("guest", ZoneKind.GUEST, "Guest Wi-Fi"),
        new Zone("management", ZoneKind.MANAGEMENT, "Administrators"),
        new Zone("branch", ZoneKind.LAN, "Branch office"));
  }

  private static List<Network> networks() {
    return List.of(network("wan", "internet", "203.0.113.0/24", "2001:db8:ffff::/64"),
        network("dmz-net", "dmz", "10.0.10.0/24", "2001:db8:10::/64"),
        network("lan-net", "lan", "10.0.20.0/24", "2001:db8:20::/64"),
        network("wifi-net", "guest", "10.0.30.0/24", "2001:db8:30::/64"),
        network("admin-net", "management", "10.0.40.0/24", "2001:db8:40::/64"),
        network("mgmt-net", "management", "10.0.99.0/24"),
        network("branch-net", "branch", "10.0.50.0/24", "2001:db8:50::/64"));
  }

  public static Network network(String name, String zone, String... prefixes) {
    return new Network(name, zone, Arrays.stream(prefixes).map(IpPrefix::parse).toList(), Optional.empty());
  }

  private static List<Device> devices() {
    List<Device> all = new ArrayList<>();
    all.add(firewall("fw1", "Border router", "10.0.99.1",
        plug("eth-wan", "wan", "203.0.113.2/24", "2001:db8:ffff::2/64"),
        plug("eth-dmz", "dmz-net", "10.0.10.1/24", "2001:db8:10::1/64"),
        plug("eth-lan", "lan-net", "10.0.20.1/24", "2001:db8:20::1/64"),
        plug("eth-wifi", "wifi-net", "10.0.30.1/24", "2001:db8:30::1/64"),
        plug("eth-admin", "admin-net", "10.0.40.1/24", "2001:db8:40::1/64"),
        plug("eth-mgmt", "mgmt-net", "10.0.99.1/24")));
    all.add(
        firewall("fw2", "Branch router", "10.0.99.3", plug("eth-wan", "wan", "203.0.113.3/24", "2001:db8:ffff::3/64"),
            plug("eth-lan", "branch-net", "10.0.50.1/24", "2001:db8:50::1/64"),
            plug("eth-mgmt", "mgmt-net", "10.0.99.3/24")));
    all.add(host("console", DeviceRole.WORKSTATION, plug("eth0", "admin-net", "10.0.40.10/24", "2001:db8:40::10/64"),
        plug("eth-mgmt", "mgmt-net", "10.0.99.5/24")));
    all.add(host("dmz-www", DeviceRole.WEB, plug("eth0", "dmz-net", "10.0.10.10/24", "2001:db8:10::10/64")));
    all.add(host("dmz-mail", DeviceRole.MAIL, plug("eth0", "dmz-net", "10.0.10.11/24", "2001:db8:10::11/64")));
    all.add(host("dmz-ftp", DeviceRole.FTP, plug("eth0", "dmz-net", "10.0.10.12/24", "2001:db8:10::12/64")));
    all.add(host("lan-pc1", DeviceRole.WORKSTATION, plug("eth0", "lan-net", "10.0.20.11/24", "2001:db8:20::11/64")));
    all.add(host("lan-pc2", DeviceRole.WORKSTATION, plug("eth0", "lan-net", "10.0.20.12/24", "2001:db8:20::12/64")));
    all.add(host("lan-db", DeviceRole.DATABASE, plug("eth0", "lan-net", "10.0.20.20/24", "2001:db8:20::20/64")));
    all.add(
        host("wifi-guest", DeviceRole.WORKSTATION, plug("eth0", "wifi-net", "10.0.30.11/24", "2001:db8:30::11/64")));
    all.add(
        host("branch-pc", DeviceRole.WORKSTATION, plug("eth0", "branch-net", "10.0.50.11/24", "2001:db8:50::11/64")));
    return all;
  }

  public static Interface plug(String name, String network, String... addresses) {
    return new Interface(name, Optional.of(network), Arrays.stream(addresses).map(InterfaceAddress::parse).toList());
  }

  public static Device host(String name, DeviceRole role, Interface... interfaces) {
    return new Device(name, role, "", List.of(interfaces), Optional.empty(), Optional.empty());
  }

  private static Device firewall(String name, String title, String address, Interface... interfaces) {
    IpAddress at = IpAddress.parse(address);
    return new Device(name, DeviceRole.FIREWALL, title, List.of(interfaces),
        Optional.of(new SshAccess(at, 22, "root", "lab-key", false)), Optional.of(new SnmpAccess(at, 161, "lab-snmp")));
  }

  private static List<PolicyRule> policy() {
    return List.of(
        rule("www", "internet", "dmz-www", "tcp/80 tcp/443", Action.ACCEPT),
        rule("smtp", "internet", "dmz-mail", "tcp/25", Action.ACCEPT),
        rule("ping-servers", "internet", "servers", "icmp/8 icmpv6/128", Action.ACCEPT),
        logged(rule("pc2-no-web", "lan-pc2", "dmz-www", "tcp/80", Action.REJECT)),
        rule("lan-servers", "lan", "dmz", "tcp/22 tcp/80 tcp/443 tcp/993 icmp icmpv6", Action.ACCEPT),
        rule("lan-dmz-rest", "lan", "dmz", "", Action.REJECT),
        rule("www-db", "dmz-www", "lan-db", "tcp/5432", Action.ACCEPT),
        logged(rule("no-smtp-out", "lan guest", "internet", "tcp/25", Action.DROP)),
        rule("lan-out", "lan", "internet branch", "", Action.ACCEPT),
        rule("guest-out", "guest", "internet", "udp/53 udp/123 tcp/53 tcp/80 tcp/443 tcp/8000-8999", Action.ACCEPT),
        rule("branch-db", "branch", "lan-db", "tcp/5432", Action.ACCEPT),
        rule("admin", "management", "dmz lan guest", "", Action.ACCEPT),
        rule("lan-ping-fw", "lan", "firewall", "icmp/8 icmpv6/128", Action.ACCEPT),
        rule("lan-dns-fw", "lan guest", "firewall", "udp/53 tcp/53", Action.ACCEPT),
        rule("lan-fw-rest", "lan", "firewall", "", Action.REJECT));
  }

  public static PolicyRule logged(PolicyRule rule) {
    return new PolicyRule(rule.id(), rule.from(), rule.to(), rule.services(), rule.action(), true, rule.enabled(),
        rule.reason());
  }

  private static List<NatRule> nat() {
    return List.of(new NatRule.Masquerade("out", "fw1", List.of("dmz", "lan", "guest", "management"), "eth-wan"),
        forward("pub-www", "tcp/80", "dmz-www", Optional.empty()),
        forward("pub-www-alt", "tcp/8080", "dmz-www", Optional.of(PortRange.of(80))),
        forward("pub-tls", "tcp/443", "dmz-www", Optional.empty()),
        forward("pub-smtp", "tcp/25", "dmz-mail", Optional.empty()),
        forward("pub-ftp", "tcp/21", "dmz-ftp", Optional.empty()));
  }

  private static NatRule forward(String id, String service, String to, Optional<PortRange> ports) {
    return new NatRule.PortForward(id, "fw1", "eth-wan", IpAddress.parse("203.0.113.2"), Service.parse(service), to,
        ports);
  }
}
