package org.rempart.ruleset.iptables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.ruleset.Program;

/// A router of this machine's kernel with the interfaces of an intent's device, and real packets that cross it (see
/// `src/test/lab/crossing`).
final class RouterLab {
  private static final String KERNEL = """
      set -e
      sysctl -qw net.ipv4.ip_forward=1 net.ipv4.icmp_ratemask=0 net.ipv4.conf.all.rp_filter=0
      sysctl -qw net.ipv6.conf.all.forwarding=1 net.ipv6.icmp.ratelimit=0
      ip link set dev lo up
      """;

  private final Intent intent;
  private final Path scratch;

  RouterLab(Intent intent, Path scratch) {
    this.intent = intent;
    this.scratch = scratch;
  }

  /// A packet on its way to the router.
  ///
  /// @param in interface; empty for what the router sends itself
  /// @param midStream whether TCP comes with an ACK instead of a SYN
  record Probe(Optional<String> in, Flow flow, boolean midStream) {
    String line() {
      return in.orElse("-") + " " + flow.source() + " " + flow.destination() + " " + flow.protocol().number() + " "
          + flow.sourcePort() + " " + flow.destinationPort() + " 64 " + (midStream ? "A" : "S");
    }
  }

  /// Loads a program and sends the packets.
  ///
  /// @param more lines of a shell script between the two
  /// @return a line a packet, as `crossing` prints them
  List<String> send(IptablesKernel kernel, Program.Iptables program, String more, List<Probe> probes)
      throws IOException, InterruptedException {
    String setup = KERNEL + links() + kernel.path() + IptablesKernel.load(scratch, program)
        + "iptables -A INPUT ! -i lo -j REJECT --reject-with icmp-host-prohibited\n"
        + "ip6tables -A INPUT ! -i lo -j REJECT --reject-with icmp6-policy-fail\n" + more;
    Path script = Files.writeString(scratch.resolve("setup.sh"), setup, StandardCharsets.UTF_8);
    Path packets = Files.write(scratch.resolve("packets"), probes.stream().map(Probe::line).toList());
    Path errors = scratch.resolve("errors");
    List<String> command = new ArrayList<>(
        List.of("unshare", "-n", "src/test/lab/crossing", script.toString()));
    command.addAll(intent.reach().behind().keySet());
    Process process = new ProcessBuilder(command).redirectInput(packets.toFile()).redirectError(errors.toFile())
        .start();
    List<String> lines = process.inputReader(StandardCharsets.UTF_8).readAllLines();
    assertThat(process.waitFor()).as(() -> read(errors) + program.ipv4()).isZero();
    return lines;
  }

  /// Where the kernel would send a packet.
  Optional<String> way(IpAddress destination) {
    if (intent.firewall().addresses().contains(destination)) {
      return Optional.empty();
    }
    Set<String> names = intent.reach().behind().keySet();
    return Optional.of(names.stream().filter(name -> !name.equals(outside()))
        .filter(name -> intent.reach().all(name).contains(destination)).findFirst().orElse(outside()));
  }

  private String outside() {
    return intent.reach().behind().keySet().stream().filter(name -> name.endsWith("wan")).findFirst().orElseThrow();
  }

  private String links() {
    List<String> lines = new ArrayList<>();
    for (String name : intent.reach().behind().keySet()) {
      lines.add("ip link set dev " + name + " address 02:00:00:00:00:01 up");
      lines.add("sysctl -qw net.ipv4.conf." + name + ".rp_filter=0");
      lines.add("ip neigh add 192.0.2.254 lladdr 02:00:00:00:00:02 dev " + name);
      lines.add("ip neigh add fe80::ff lladdr 02:00:00:00:00:02 dev " + name);
      intent.firewall().findInterface(name).orElseThrow().addresses().forEach(one -> lines.add("ip addr add "
          + new IpPrefix(one.address(), one.address().family().bits()) + " dev " + name + " nodad"));
      List<IpPrefix> prefixes = name.equals(outside())
          ? List.of(IpPrefix.parse("0.0.0.0/0"), IpPrefix.parse("::/0"))
          : intent.reach().all(name).union(own(name)).prefixes();
      prefixes.forEach(prefix -> lines.add("ip route add " + prefix + " via "
          + (prefix.family() == Family.IPV4 ? "192.0.2.254" : "fe80::ff") + " dev " + name + " onlink"));
    }
    return String.join("\n", lines) + "\n";
  }

  private IpSet own(String name) {
    return intent.firewall().findInterface(name).orElseThrow().addresses().stream()
        .map(one -> IpSet.of(one.address())).reduce(IpSet.EMPTY, IpSet::union);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
