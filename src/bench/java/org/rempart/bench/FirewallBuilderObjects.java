package org.rempart.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.site.Site;

/// The objects that a policy names, once each, as XML elements of Firewall Builder (its fwbuilder.dtd). IPv4 alone.
final class FirewallBuilderObjects {
  private static final String NO_FLAGS = Stream.of("ack", "fin", "psh", "rst", "syn", "urg")
      .map(flag -> flag + "_flag=\"False\" " + flag + "_flag_mask=\"False\"").collect(Collectors.joining(" "));

  private final Site site;
  private final Map<String, String> addresses = new LinkedHashMap<>();
  private final Map<String, String> services = new LinkedHashMap<>();

  FirewallBuilderObjects(Site site) {
    this.site = site;
  }

  /// The id of an end: a device, a network, an address or a prefix.
  String end(String name) {
    String id = "a-" + name.replace('/', '-');
    addresses.computeIfAbsent(id, _ -> element(id, name, ipv4(name)));
    return id;
  }

  String service(String text) {
    String id = "s-" + text.replace('/', '-');
    services.computeIfAbsent(id, _ -> element(id, Service.parse(text)));
    return id;
  }

  String addressElements() {
    return String.join("\n", addresses.values());
  }

  String serviceElements(Protocol protocol) {
    return String.join("\n", services.entrySet().stream()
        .filter(one -> one.getKey().startsWith("s-" + protocol.text())).map(Map.Entry::getValue).toList());
  }

  private IpPrefix ipv4(String name) {
    return site.network(name).map(network -> network.prefixes().getFirst())
        .or(() -> site.device(name).map(device -> single(device.addresses().getFirst())))
        .orElseGet(() -> IpPrefix.parse(name));
  }

  private static IpPrefix single(IpAddress address) {
    return new IpPrefix(address, Family.IPV4.bits());
  }

  private static String element(String id, String name, IpPrefix prefix) {
    String kind = prefix.length() == Family.IPV4.bits() ? "IPv4" : "Network";
    IpAddress mask = IpPrefix.of(IpAddress.parse("255.255.255.255"), prefix.length()).address();
    return "<%s id=\"%s\" name=\"%s\" address=\"%s\" netmask=\"%s\"/>".formatted(kind, id, name, prefix.address(),
        mask);
  }

  private static String element(String id, Service service) {
    PortRange ports = service.numbers();
    boolean tcp = service.protocol().equals(Protocol.TCP);
    return """
        <%s id="%s" name="%s" %s src_range_start="0" src_range_end="0" dst_range_start="%d" dst_range_end="%d"/>"""
        .formatted(tcp ? "TCPService" : "UDPService", id, id, tcp ? NO_FLAGS : "", ports.first(), ports.last());
  }
}
