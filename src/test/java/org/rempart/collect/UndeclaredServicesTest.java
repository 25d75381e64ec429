package org.rempart.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.Protocol;
import org.rempart.site.Action;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.Group;
import org.rempart.site.Interface;
import org.rempart.site.Network;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

class UndeclaredServicesTest {
  private static final Device WEB = new Device(
      "web1", DeviceRole.WEB, "",
      List.of(new Interface("eth0", Optional.of("dmz-net"), List.of(InterfaceAddress.parse("10.0.10.2/24")))),
      Optional.empty(), Optional.empty());
  private static final List<ListeningSocket> SOCKETS = SocketList.parse("""
      udp UNCONN 0      0      127.0.0.53%lo:53         0.0.0.0:*
      tcp LISTEN 0      128          0.0.0.0:443        0.0.0.0:*
      tcp LISTEN 0      128        127.0.0.1:5432       0.0.0.0:*
      tcp LISTEN 0      128             [::]:8080          [::]:*
      """);

  @Test
  void what_no_rule_names_is_undeclared() {
    assertThat(undeclared()).containsExactly(443, 8080);
  }

  @Test
  void a_rule_may_name_the_device_its_zone_network_group_address_or_any() {
    for (String end : List.of("web1", "dmz", "dmz-net", "servers", "10.0.10.0/28", "any")) {
      assertThat(undeclared(rule("r", end, Action.ACCEPT, true, "https"))).as(end).containsExactly(8080);
    }
    assertThat(undeclared(rule("r", "lan", Action.ACCEPT, true, "https"))).containsExactly(443, 8080);
  }

  @Test
  void ranges_names_and_every_service_declare() {
    assertThat(undeclared(rule("r", "web1", Action.ACCEPT, true, "tcp/8000-8999", "https"))).isEmpty();
    assertThat(undeclared(rule("r", "web1", Action.ACCEPT, true))).isEmpty();
    assertThat(undeclared(rule("r", "web1", Action.ACCEPT, true, "udp/443"))).containsExactly(443, 8080);
  }

  @Test
  void a_rule_that_is_off_or_does_not_accept_declares_nothing() {
    assertThat(undeclared(rule("r", "web1", Action.ACCEPT, false, "https"))).containsExactly(443, 8080);
    assertThat(undeclared(rule("r", "web1", Action.DROP, true, "https"))).containsExactly(443, 8080);
  }

  private static PolicyRule rule(String id, String to, Action action, boolean enabled, String... services) {
    return new PolicyRule(id, List.of("any"), List.of(to), List.of(services), action, false, enabled, "");
  }

  private static List<Integer> undeclared(PolicyRule... rules) {
    Site site = Site.empty("test")
        .withZones(List.of(new Zone("dmz", ZoneKind.DMZ, ""), new Zone("lan", ZoneKind.LAN, "")))
        .withNetworks(List.of(new Network("dmz-net", "dmz", List.of(IpPrefix.parse("10.0.10.0/24")), Optional.empty())))
        .withDevices(List.of(WEB)).withGroups(List.of(new Group("servers", List.of("web1"))))
        .withPolicy(List.of(rules));
    return UndeclaredServices.of(site, WEB, SOCKETS).stream().map(ListeningSocket::port).toList();
  }

  @Test
  void tells_wildcards_addresses_and_loopback_apart() {
    List<ListeningSocket> sockets = SocketList.parse("""
        udp UNCONN 0 0 *:5353 *:*
        udp UNCONN 0 0 [fe80::1]%eth0:546 [::]:*
        tcp LISTEN 0 128 [::1]:631 [::]:* users:(("cupsd",pid=1,fd=7))
        tcp LISTEN 0 4096 [::ffff:127.0.0.1]:9000 *:*
        tcp LISTEN 0 128 0.0.0.0%lo:99 0.0.0.0:*
        nl  UNCONN 0 0 rtnl:kernel *
        """);
    assertThat(sockets).containsExactly(
        new ListeningSocket(Protocol.UDP, 5353, "*", false),
        new ListeningSocket(Protocol.UDP, 546, "[fe80::1]%eth0", false),
        new ListeningSocket(Protocol.TCP, 631, "[::1]", true),
        new ListeningSocket(Protocol.TCP, 9000, "[::ffff:127.0.0.1]", true),
        new ListeningSocket(Protocol.TCP, 99, "0.0.0.0%lo", true));
  }
}
