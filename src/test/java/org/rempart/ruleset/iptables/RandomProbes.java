package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;

/// Random packets around the addresses and ports that [RandomRules] name: inside, at their borders, one off.
final class RandomProbes {
  private static final List<IpAddress> ADDRESSES = parsed("10.0.10.2", "10.0.10.9", "10.0.10.10", "10.0.10.11",
      "10.0.10.20", "10.0.10.21", "10.0.10.254", "10.0.11.1", "10.0.20.2", "10.0.20.11", "10.0.20.12", "10.0.20.127",
      "10.0.20.128", "10.0.20.254", "10.0.30.11", "10.0.40.10", "10.0.50.11", "10.0.99.5", "198.51.100.1",
      "198.51.100.8", "198.51.100.9", "198.51.100.10", "203.0.113.7", "203.0.113.2", "10.0.20.1", "10.0.99.1",
      "2001:db8:10::9", "2001:db8:10::10", "2001:db8:10::11", "2001:db8:20::10", "2001:db8:20::11",
      "2001:db8:20::20", "2001:db8:20::21", "2001:db8:20:0:7fff:ffff:ffff:ffff", "2001:db8:20:0:8000::",
      "2001:db8:20::1", "2001:db8:30::11", "2001:db8:40::10", "2001:db8:beef::9", "2001:db9::1", "2001:db8:ffff::2");
  private static final List<Integer> PORTS = List.of(21, 22, 24, 25, 26, 52, 53, 54, 79, 80, 81, 123, 161, 442, 443,
      444, 1023, 7999, 8000, 8080, 8999, 9000, 65535);
  private static final List<Integer> SOURCE_PORTS = List.of(1023, 1024, 39999, 40000, 40001, 65535);
  private static final List<Integer> ICMP_TYPES = List.of(8, 13, 15, 17); // those that begin something
  private static final List<Integer> ICMPV6_TYPES = List.of(128, 139);

  private final Intent intent;
  private final Random random;

  RandomProbes(Intent intent, Random random) {
    this.intent = intent;
    this.random = random;
  }

  /// No two belong to one connection: the second would be judged by its state.
  List<RouterLab.Probe> probes(int count) {
    List<RouterLab.Probe> probes = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    while (probes.size() < count) {
      RouterLab.Probe probe = random.nextInt(10) == 0 ? sent() : received();
      List<String> ends = ends(probe.flow());
      if (ends.stream().noneMatch(taken::contains)) {
        taken.addAll(ends);
        probes.add(probe);
      }
    }
    return probes;
  }

  /// Where there are no ports, masquerading makes one connection of all that have one end in common.
  private static List<String> ends(Flow flow) {
    String protocol = flow.protocol() + " ";
    String from = flow.source() + " " + flow.sourcePort();
    String to = flow.destination() + " " + flow.destinationPort();
    return flow.protocol().hasPorts() || flow.protocol().isIcmp()
        ? List.of(protocol + from + " " + to, protocol + to + " " + from)
        : List.of(protocol + from, protocol + to);
  }

  /// From where it should come, more often than not. The kernel itself drops what bears its own address.
  private RouterLab.Probe received() {
    List<String> names = List.copyOf(intent.reach().behind().keySet());
    String in = one(names);
    List<IpAddress> behind = ADDRESSES.stream().filter(intent.reach().all(in)::contains).toList();
    List<IpAddress> any = ADDRESSES.stream().filter(one -> !intent.firewall().addresses().contains(one)).toList();
    IpAddress source = one(behind.isEmpty() || random.nextInt(6) == 0 ? any : behind);
    Flow flow = flow(source, one(of(source.family(), ADDRESSES)));
    return new RouterLab.Probe(Optional.of(in), flow, flow.protocol().equals(Protocol.TCP) && random.nextInt(8) == 0);
  }

  private RouterLab.Probe sent() {
    List<IpAddress> own = intent.firewall().addresses();
    IpAddress source = one(own);
    List<IpAddress> others = of(source.family(), ADDRESSES).stream().filter(one -> !own.contains(one)).toList();
    return new RouterLab.Probe(Optional.empty(), flow(source, one(others)), false);
  }

  private Flow flow(IpAddress source, IpAddress destination) {
    boolean v4 = source.family() == Family.IPV4;
    Protocol protocol = one(List.of(Protocol.TCP, Protocol.TCP, Protocol.UDP, Protocol.UDP, Protocol.SCTP, Protocol.ESP,
        Protocol.GRE, new Protocol(253), v4 ? Protocol.ICMP : Protocol.ICMPV6));
    int number = protocol.hasPorts() ? one(PORTS) : protocol.isIcmp() ? one(v4 ? ICMP_TYPES : ICMPV6_TYPES) : 0;
    return new Flow(source, destination, protocol, protocol.hasPorts() ? one(SOURCE_PORTS) : 0, number);
  }

  private static List<IpAddress> of(Family family, List<IpAddress> all) {
    return all.stream().filter(one -> one.family() == family).toList();
  }

  private static List<IpAddress> parsed(String... texts) {
    return List.of(texts).stream().map(IpAddress::parse).toList();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
