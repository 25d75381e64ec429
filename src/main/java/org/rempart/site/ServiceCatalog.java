package org.rempart.site;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rempart.net.Service;

/// The services that every site may name without defining them, under their IANA names where there is one.
public final class ServiceCatalog {
  private static final Map<String, List<Service>> SERVICES = read("""
      bgp tcp/179
      dhcp udp/67-68
      dhcpv6 udp/546-547
      dns udp/53 tcp/53
      dot tcp/853
      ftp tcp/21
      git tcp/9418
      gre gre
      http tcp/80
      http-alt tcp/8080
      https tcp/443 udp/443
      ike udp/500 udp/4500
      imap tcp/143
      imaps tcp/993
      ipp tcp/631
      ipsec-ah ah
      ipsec-esp esp
      iperf tcp/5201 udp/5201
      irc tcp/6667
      jetdirect tcp/9100
      kerberos tcp/88 udp/88
      ldap tcp/389
      ldaps tcp/636
      mqtt tcp/1883
      mqtts tcp/8883
      mssql tcp/1433
      mysql tcp/3306
      nfs tcp/2049
      ntp udp/123
      openvpn udp/1194
      ping icmp/8 icmpv6/128
      pop3 tcp/110
      pop3s tcp/995
      postgresql tcp/5432
      radius udp/1812-1813
      rdp tcp/3389 udp/3389
      redis tcp/6379
      rsync tcp/873
      rtsp tcp/554
      sip tcp/5060 udp/5060
      smb tcp/445
      smtp tcp/25
      snmp udp/161
      snmp-trap udp/162
      ssh tcp/22
      submission tcp/587
      submissions tcp/465
      syslog udp/514
      syslog-tls tcp/6514
      telnet tcp/23
      tftp udp/69
      vnc tcp/5900
      wireguard udp/51820
      """);

  private ServiceCatalog() {}

  public static Optional<List<Service>> find(String name) {
    return Optional.ofNullable(SERVICES.get(name));
  }

  /// All names, in alphabetical order.
  public static SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(SERVICES.keySet()));
  }

  private static Map<String, List<Service>> read(String table) {
    Map<String, List<Service>> services = new LinkedHashMap<>();
    table.lines().map(line -> line.split(" "))
        .forEach(words -> services.put(words[0], Arrays.stream(words).skip(1).map(Service::parse).toList()));
    return Collections.unmodifiableMap(services);
  }
}
