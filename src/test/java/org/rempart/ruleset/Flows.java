package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;
import org.rempart.policy.Translation;

/// Random flows, most of them from the borders of what the intent names: first, last, one off.
public final class Flows {
  private static final List<Integer> PORTS = List.of(0, 1, 21, 22, 24, 25, 26, 52, 53, 54, 79, 80, 81, 442, 443, 444,
      1023, 1024, 7999, 8000, 8080, 8999, 9000, 65535);
  private static final List<Integer> TYPES = List.of(0, 1, 2, 3, 4, 5, 8, 11, 12, 127, 128, 129, 130, 132, 133, 135,
      136, 137, 143, 255);

  private final Random random;
  private final List<IpAddress> addresses = new ArrayList<>();
  private final Map<String, List<IpAddress>> known = new HashMap<>();
  private final List<String> interfaces;

  public Flows(Intent intent, Random random) {
    this.random = random;
    this.interfaces = new ArrayList<>(intent.reach().behind().keySet());
    interfaces.add("unknown0");
    intent.reach().behind().values()
        .forEach(zones -> zones.values().forEach(set -> set.ranges().forEach(this::borders)));
    intent.rules().forEach(rule -> {
      rule.from().addresses().ranges().forEach(this::borders);
      rule.to().addresses().ranges().forEach(this::borders);
    });
    addresses.addAll(intent.firewall().addresses());
    for (Translation one : intent.translations()) {
      if (one instanceof Translation.Forward forward) {
        forward.address().ifPresent(addresses::add);
        addresses.add(forward.to());
      }
    }
    List.of("198.51.100.9", "0.0.0.0", "2001:db8:beef::9", "fe80::1", "::")
        .forEach(text -> addresses.add(IpAddress.parse(text)));
  }

  private void borders(IpRange range) {
    addresses.addAll(List.of(range.first().plus(-1), range.first(), range.first().plus(1), range.last().plus(-1),
        range.last(), range.last().plus(1)));
  }

  public String anInterface() {
    return interfaces.get(random.nextInt(interfaces.size()));
  }

  public int hopLimit() {
    return random.nextInt(4) == 0 ? 255 : 64;
  }

  /// With ends that lie where they should, more often than not.
  public Flow flow(Intent intent, String in, String out) {
    Family family = random.nextBoolean() ? Family.IPV4 : Family.IPV6;
    Protocol protocol = protocol(family);
    int number = protocol.hasPorts() ? one(PORTS) : protocol.isIcmp() ? one(TYPES) : 0;
    return new Flow(address(intent, in, family), address(intent, out, family), protocol,
        protocol.hasPorts() ? 40000 : 0, number);
  }

  private Protocol protocol(Family family) {
    List<Protocol> known = List.of(Protocol.TCP, Protocol.TCP, Protocol.TCP, Protocol.UDP, Protocol.UDP, Protocol.SCTP,
        Protocol.GRE, Protocol.ESP,
        family == Family.IPV4 ? Protocol.ICMP : Protocol.ICMPV6);
    return one(known);
  }

  private IpAddress address(Intent intent, String ifName, Family family) {
    List<IpAddress> all = known.computeIfAbsent("any " + family,
        _ -> addresses.stream().filter(address -> address.family() == family).toList());
    List<IpAddress> behind = known.computeIfAbsent(ifName + " " + family, _ -> {
      IpSet there = intent.reach().all(ifName);
      return all.stream().filter(there::contains).toList();
    });
    return one(behind.isEmpty() || random.nextInt(4) == 0 ? all : behind);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
