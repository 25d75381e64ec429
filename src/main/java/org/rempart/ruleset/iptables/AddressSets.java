package org.rempart.ruleset.iptables;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.site.DynamicSet;

/// The sets of one device, as text for `ipset restore`. Sets are loaded before the rules, so what running rules use
/// must not change by it: a set of addresses is named after what it holds, and another content is another set. The
/// sets that nothing uses any more are destroyed after the rules are loaded.
final class AddressSets {
  private static final int DIGITS = 16;
  private static final int USUAL_SIZE = 65536; // ipset(8): more elements need to be asked for

  private final Map<String, String> byName = new TreeMap<>();
  private final Map<IpSet, String> known = new HashMap<>();

  /// The name of the set that holds these addresses, as far as they are of the family.
  String of(Family family, IpSet addresses) {
    return known.computeIfAbsent(addresses.only(family), one -> named(family, one));
  }

  private String named(Family family, IpSet addresses) {
    List<String> elements = NetElements.of(family, addresses);
    String name = OwnNames.set(number(family), OwnNames.digest(String.join(" ", elements), DIGITS));
    byName.computeIfAbsent(name, _ -> filled(name, family, elements));
    return name;
  }

  /// The name of a dynamic set for one family. It holds what comes and goes, not the members that are always in it.
  String of(Family family, DynamicSet set) {
    String name = dynamic(family, set);
    long seconds = seconds(set);
    byName.put(name, "# Dynamic set " + set.name() + "\n" + create(name, family, USUAL_SIZE) + " timeout " + seconds
        + " -exist\n");
    return name;
  }

  /// The timeout is part of the name: the kernel can't change that of a set.
  static String dynamic(Family family, DynamicSet set) {
    return OwnNames.set(number(family), set.name(), "" + seconds(set));
  }

  String text() {
    return String.join("", byName.values());
  }

  /// Filled aside and then exchanged, so that it is right also where a set of that name was changed by somebody.
  private static String filled(String name, Family family, List<String> elements) {
    int size = Math.max(USUAL_SIZE, Integer.highestOneBit(elements.size()) * 2);
    String aside = name + "/new";
    return Stream.of(
        Stream.of(create(name, family, size) + " -exist", create(aside, family, size) + " -exist", "flush " + aside),
        elements.stream().map(element -> "add " + aside + " " + element),
        Stream.of("swap " + aside + " " + name, "destroy " + aside))
        .flatMap(lines -> lines).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String create(String name, Family family, int size) {
    return "create " + name + " hash:net family " + (family == Family.IPV4 ? "inet" : "inet6") + " maxelem " + size;
  }

  private static String number(Family family) {
    return family == Family.IPV4 ? "4" : "6";
  }

  private static long seconds(DynamicSet set) {
    return set.timeout().map(Duration::toSeconds).orElse(0L);
  }
}
