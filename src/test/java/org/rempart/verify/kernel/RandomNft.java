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
    lines.add("  chain raw { type filter hook prerouting priority raw; " + (words.chance(3)
        ? "ip saddr " + words.prefix(Family.IPV4) + " notrack; "
        : "") + "}");
    lines.add("  chain mangle { type filter hook prerouting priority mangle; " + (words.chance(2)
        ? address(Family.IPV4, "saddr") + "meta mark set " + words.number(1, 3) + "; "
        : "") + "}");
    lines.add("  chain dst { type nat hook prerouting priority dstnat; " + (words.chance(2)
        ? "ip daddr " + words.prefix(Family.IPV4) + " tcp dport 80 dnat ip to 10.1.0.5:8080; "
        : "") + "}");
    lines.add("  chain src { type nat hook postrouting priority srcnat; " + (words.chance(2)
        ? "oifname \"wan0\" " + address(Family.IPV4, "saddr") + "masquerade; "
        : "") + "}");
    chain(lines, "input", base("input", 0), 0, 5, false);
    chain(lines, "forward", base("forward", 0), 3, 12, false);
    chain(lines, "output", base("output", 0), 0, 5, false);
    lines.add("}");
    if (words.chance(2)) {
      lines.add("table ip second {");
      lines.add("  chain fw { " + "type filter hook forward priority 10; policy accept;");
      for (int i = 0; i < words.number(1, 3); i++) {
        lines.add("    " + match() + words.one(List.of("accept", "drop", "counter")));
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
      lines.add("    " + match() + match() + (side ? words.one(LATER) : verdict()));
    }
    lines.add("  }");
  }

  private String verdict() {
    return switch (random.nextInt(6)) {
      case 0 -> "ip daddr . meta l4proto . th dport vmap @flows";
      case 1 -> "tcp dport vmap { 22 : accept, 80-443 : drop, 8080 : jump one }";
      default -> words.one(VERDICTS);
    };
  }

  private String match() {
    return switch (random.nextInt(18)) {
      case 0, 1 -> address(Family.IPV4, "saddr");
      case 2, 3 -> address(Family.IPV4, "daddr");
      case 4 -> address(Family.IPV6, "saddr");
      case 5 -> address(Family.IPV6, "daddr");
      case 6 -> "tcp dport " + not() + words.ports("-") + " ";
      case 7 -> "udp sport " + not() + words.ports("-") + " ";
      case 8 -> "meta l4proto { tcp, udp } th dport " + not() + "{ 22, " + words.ports("-") + " } ";
      case 9 -> "meta l4proto " + not() + words.one(List.of("tcp", "{ udp, sctp }", "icmp")) + " ";
      case 10 -> "iifname " + not() + interfaces() + " ";
      case 11 ->
        "ct state " + words.one(List.of("new", "established,related", "!= new", "untracked", "{ new, invalid }"))
            + " ";
      case 12 -> "ip saddr " + not() + "@hosts4 ";
      case 13 -> "ip6 daddr " + not() + "@hosts6 ";
      case 14 -> "meta mark " + not() + words.number(0, 3) + " ";
      case 15 -> "ct status dnat ";
      case 16 ->
        words.one(List.of("icmp type echo-request ", "icmpv6 type echo-request ", "tcp flags & (syn|ack) == syn ",
            "meta nfproto ipv4 ", "fib daddr type local "));
      default -> "";
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
