package org.rempart.verify.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rempart.net.Family;

/// An nftables text of several tables, of what this kernel has.
final class RandomNft {
  private static final List<String> VERDICTS = List.of("accept", "accept", "drop", "reject", "return", "jump one",
      "goto two", "continue");
  private static final List<String> LATER = List.of("accept", "drop", "return", "counter");

  private final Random random;
  private final Vocabulary words;

  RandomNft(Random random) {
    this.random = random;
    this.words = new Vocabulary(random);
  }

  String text() {
    List<String> lines = new ArrayList<>(List.of("table inet t {"));
    lines.add("  set hosts4 { type ipv4_addr; flags interval; elements = { 10.0.0.5-10.0.0.130, 10.1.0.5 } }");
    lines.add("  set hosts6 { type ipv6_addr; flags interval; elements = { 2001:db8::5-2001:db8::ff } }");
    lines.add("  map flows { type ipv4_addr . inet_proto . inet_service : verdict; flags interval; elements = {"
        + " 10.0.0.0/24 . tcp . 80-443 : accept, 10.1.0.5 . udp . 53 : drop, 10.1.0.0/24 . tcp . 22 : jump one } }");
    chain(lines, "two", "", 1, 3, true);
    chain(lines, "one", "", 1, 3, true);
    lines.add("  chain unseen { type filter hook prerouting priority raw; " + (words.chance(3)
        ? "ip saddr " + words.prefix(Family.IPV4) + " notrack; "
        : "") + "}");
    lines.add("  chain marking { type filter hook prerouting priority mangle; " + (words.chance(2)
        ? address(Family.IPV4, "saddr") + "meta mark set " + words.number(1, 3) + "; "
        : "") + "}");
    lines.add("  chain before { type nat hook prerouting priority dstnat; " + (words.chance(2)
        ? "ip daddr " + words.prefix(Family.IPV4) + " tcp dport 80 dnat ip to 10.1.0.5:8080; "
        : "") + "}");
    lines.add("  chain after { type nat hook postrouting priority srcnat; " + (words.chance(2)
        ? "oifname \"wan0\" " + address(Family.IPV4, "saddr") + "masquerade; "
        : "") + "}");
    chain(lines, "input", base("input", 0), 0, 5, false);
    chain(lines, "forward", base("forward", 0), 3, 12, false);
    chain(lines, "output", base("output", 0), 0, 5, false);
    lines.add("}");
    if (words.chance(2)) {
      lines.add("table ip second {");
      lines.add("  chain again { type filter hook forward priority 10; policy accept;");
      for (int i = 0; i < words.number(1, 3); i++) {
        lines.add("    " + address(Family.IPV4, words.chance(2) ? "saddr" : "daddr")
            + words.one(List.of("accept", "drop", "counter")));
      }
      lines.add("  }\n}");
    }
    return String.join("\n", lines) + "\n";
  }

  private String base(String hook, int priority) {
    return "    type filter hook " + hook + " priority " + priority + "; policy "
        + (words.chance(2) ? "accept" : "drop") + ";";
  }

  private void chain(List<String> lines, String name, String base, int least, int most, boolean side) {
    lines.add("  chain " + name + " {");
    if (!base.isEmpty()) {
      lines.add(base);
    }
    for (int i = 0; i < words.number(least, most); i++) {
      lines.add("    " + rule(side));
    }
    lines.add("  }");
  }

  /// A rule for one family, as nft refuses conditions that contradict each other.
  private String rule(boolean side) {
    Family family = words.one(List.of(Family.values()));
    List<String> parts = new ArrayList<>();
    if (words.chance(2)) {
      parts.add(address(family, words.chance(2) ? "saddr" : "daddr"));
    }
    if (words.chance(3)) {
      parts.add(family == Family.IPV4 ? "ip saddr " + not() + "@hosts4" : "ip6 daddr " + not() + "@hosts6");
    }
    boolean transport = words.chance(2);
    if (transport) {
      parts.add(transport(family));
    }
    if (words.chance(2)) {
      parts.add(whereabouts());
    }
    boolean named = transport || parts.stream().anyMatch(part -> part.contains("nfproto"));
    parts.add(side ? words.one(LATER) : verdict(family, named));
    return String.join(" ", parts);
  }

  private String verdict(Family family, boolean named) {
    if (!named && words.chance(4)) {
      return family == Family.IPV4 && words.chance(2)
          ? "ip daddr . meta l4proto . th dport vmap @flows"
          : "tcp dport vmap { 22 : accept, 80-443 : drop, 8080 : jump one }";
    }
    return words.one(VERDICTS);
  }

  private String transport(Family family) {
    return switch (random.nextInt(6)) {
      case 0 -> "tcp dport " + not() + words.ports("-");
      case 1 -> "udp sport " + not() + words.ports("-");
      case 2 -> "meta l4proto { tcp, udp } th dport " + not() + "{ 22, " + words.ports("-") + " }";
      case 3 -> "meta l4proto " + not() + words.one(List.of("tcp", "{ udp, sctp }", "icmp"));
      case 4 -> "tcp flags & (syn|ack) == syn";
      default -> family == Family.IPV4 ? "icmp type echo-request" : "icmpv6 type echo-request";
    };
  }

  private String whereabouts() {
    return switch (random.nextInt(7)) {
      case 0 -> "iifname " + not() + interfaces();
      case 1, 2 -> "ct state "
          + words.one(List.of("new", "established,related", "!= new", "untracked", "{ new, invalid }"));
      case 3 -> "meta mark " + not() + words.number(0, 3);
      case 4 -> "ct status dnat";
      case 5 -> "meta nfproto " + words.one(List.of("ipv4", "ipv6"));
      default -> "fib daddr type local";
    };
  }

  private String interfaces() {
    return words.chance(3)
        ? "\"eth*\""
        : IntStream.range(0, words.number(1, 2)).mapToObj(_ -> "\"" + words.anInterface() + "\"").distinct()
            .collect(Collectors.joining(", ", "{ ", " }"));
  }

  private String address(Family family, String side) {
    return (family == Family.IPV4 ? "ip " : "ip6 ") + side + " " + not() + words.prefix(family) + " ";
  }

  private String not() {
    return words.chance(4) ? "!= " : "";
  }
}
