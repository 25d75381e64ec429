package org.rempart.verify.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rempart.net.Family;

/// An iptables-save text of one family, of what this kernel has modules for.
final class RandomIptables {
  private static final List<String> TARGETS = List.of("ACCEPT", "ACCEPT", "DROP", "REJECT", "RETURN", "one", "two");
  private static final List<String> STATES = List.of("NEW", "ESTABLISHED", "NEW,ESTABLISHED", "INVALID",
      "RELATED,ESTABLISHED", "UNTRACKED");

  private final Random random;
  private final Family family;
  private final Vocabulary words;

  RandomIptables(Random random, Family family) {
    this.random = random;
    this.family = family;
    this.words = new Vocabulary(random);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.addAll(List.of("*raw", ":PREROUTING ACCEPT [0:0]", ":OUTPUT ACCEPT [0:0]"));
    if (words.chance(3)) {
      lines.add("-A PREROUTING " + matches(true, false) + "-j CT --notrack");
    }
    lines.addAll(List.of("COMMIT", "*mangle", ":PREROUTING ACCEPT [0:0]", ":FORWARD ACCEPT [0:0]"));
    for (int i = 0; i < random.nextInt(3); i++) {
      lines.add("-A PREROUTING " + matches(true, false) + "-j MARK --set-xmark 0x" + words.number(1, 3) + "/0x3");
    }
    lines.addAll(List.of("COMMIT", "*nat", ":PREROUTING ACCEPT [0:0]", ":POSTROUTING ACCEPT [0:0]"));
    for (int i = 0; i < random.nextInt(3); i++) {
      lines.add("-A PREROUTING " + matches(true, false) + dnat());
      lines.add("-A POSTROUTING " + matches(false, true) + snat());
    }
    lines.addAll(List.of("COMMIT", "*filter", verdict("INPUT"), verdict("FORWARD"), verdict("OUTPUT"),
        ":one - [0:0]", ":two - [0:0]"));
    for (String chain : List.of("INPUT", "FORWARD", "OUTPUT", "one", "two")) {
      int rules = chain.equals("FORWARD") ? words.number(3, 12) : words.number(0, 4);
      for (int i = 0; i < rules; i++) {
        lines
            .add("-A " + chain + " " + matches(!chain.equals("OUTPUT"), !chain.equals("INPUT"), chain) + target(chain));
      }
    }
    lines.add("COMMIT");
    return String.join("\n", lines) + "\n";
  }

  private String verdict(String chain) {
    return ":" + chain + (words.chance(2) ? " ACCEPT" : " DROP") + " [0:0]";
  }

  private String target(String chain) {
    String target = words.one(TARGETS);
    if ((target.equals("one") && !chain.equals(chain.toUpperCase(Locale.ROOT)))
        || (target.equals("two") && chain.equals("two"))) {
      target = "RETURN"; // no loops: base chains to one and two, one to two is left out
    }
    if (words.chance(12)) {
      return "-m comment --comment \"only counts, it's \\\"odd\\\"\"";
    }
    return (target.equals("two") || target.equals("one")) && words.chance(3) ? "-g " + target : "-j " + target;
  }

  private String dnat() {
    String to = family == Family.IPV4 ? "10.1.0.5" : "2001:db8:1::5";
    return words.chance(2)
        ? "-j DNAT --to-destination " + to
        : "-p tcp -j DNAT --to-destination " + (family == Family.IPV4 ? to : "[" + to + "]") + ":8080";
  }

  private String snat() {
    return words.chance(2)
        ? "-j MASQUERADE"
        : "-j SNAT --to-source " + (family == Family.IPV4 ? "203.0.113.77" : "2001:db8:ffff::77");
  }

  private String matches(boolean in, boolean out) {
    return matches(in, out, "");
  }

  private String matches(boolean in, boolean out, String chain) {
    boolean user = chain.equals("one") || chain.equals("two");
    StringBuilder text = new StringBuilder();
    if (words.chance(2)) {
      text.append(not()).append("-s ").append(words.prefix(family)).append(' ');
    }
    if (words.chance(2)) {
      text.append(not()).append("-d ").append(words.prefix(family)).append(' ');
    }
    if (in && !user && words.chance(3)) {
      text.append(not()).append("-i ").append(words.chance(3) ? "eth+" : words.anInterface()).append(' ');
    }
    if (out && !user && words.chance(3)) {
      text.append(not()).append("-o ").append(words.chance(3) ? "eth+" : words.anInterface()).append(' ');
    }
    if (words.chance(2) && !chain.isEmpty()) {
      text.append(protocol());
    }
    if (!chain.isEmpty()) {
      text.append(extra());
    }
    return text.toString();
  }

  private String protocol() {
    return switch (random.nextInt(7)) {
      case 0, 1 -> "-p tcp -m tcp " + not() + "--dport " + words.ports(":") + " ";
      case 2 -> "-p udp -m udp " + not() + "--sport " + words.ports(":") + " ";
      case 3 -> "-p tcp -m multiport " + not() + "--dports 22," + words.ports(":") + " ";
      case 4 -> family == Family.IPV4 ? "-p icmp -m icmp --icmp-type 8 " : "-p ipv6-icmp -m icmp6 --icmpv6-type 128 ";
      case 5 -> "-p tcp -m tcp " + not() + "--tcp-flags FIN,SYN,RST,ACK SYN ";
      default -> "! -p udp ";
    };
  }

  private String extra() {
    return switch (random.nextInt(9)) {
      case 0, 1 -> "-m conntrack --ctstate " + words.one(STATES) + " ";
      case 2 -> "-m conntrack " + not() + "--ctstate DNAT ";
      case 3 -> "-m mark " + not() + "--mark 0x" + words.number(0, 3) + "/0x3 ";
      case 4 -> family == Family.IPV4
          ? "-m iprange " + not() + "--src-range 10.0.0.5-10.0.0.130 "
          : "-m iprange " + not() + "--dst-range 2001:db8::5-2001:db8::ff ";
      case 5 -> "-m addrtype " + not() + "--dst-type LOCAL ";
      default -> "";
    };
  }

  private String not() {
    return words.chance(4) ? "! " : "";
  }
}
