package org.rempart.ruleset.iptables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.rempart.net.Family;
import org.rempart.ruleset.Program;

/// The kernel of this machine under one of the two programs that are called iptables, in a network namespace of its
/// own. Needs root.
enum IptablesKernel {
  NFT("xtables-nft-multi"),
  LEGACY("xtables-legacy-multi");

  private final String program;

  IptablesKernel(String program) {
    this.program = program;
  }

  /// In CI it must be there; elsewhere the test is left out, and says so.
  void assumeThere() throws IOException, InterruptedException {
    Process process = start(path() + "iptables -n -L && ipset list");
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean there = process.waitFor() == 0;
    if (!there && System.getenv("CI") != null) {
      fail(program + " does not work in a network namespace here, but CI must run this test: " + output);
    }
    if (!there) {
      System.out.println("NOT TESTED: " + program + " in a real kernel (needs root, unshare, iptables and ipset)");
    }
    Assumptions.assumeTrue(there, "needs root, unshare, iptables and ipset");
  }

  /// Lines of a shell script that calls this one of the two by its usual names.
  String path() {
    return "D=$(mktemp -d); for T in iptables ip6tables; do for S in '' -save -restore; do"
        + " ln -s /usr/sbin/" + program + " $D/$T$S; done; done; PATH=$D:$PATH\n";
  }

  /// Lines of a shell script that check a program and load it as a device would.
  static String load(Path scratch, Program.Iptables program) throws IOException {
    Path ipsets = Files.writeString(scratch.resolve("ipsets"), program.ipsets(), StandardCharsets.UTF_8);
    Path ipv4 = Files.writeString(scratch.resolve("ipv4"), program.ipv4(), StandardCharsets.UTF_8);
    Path ipv6 = Files.writeString(scratch.resolve("ipv6"), program.ipv6(), StandardCharsets.UTF_8);
    String prepare = Stream.of(Family.values()).flatMap(family -> IptablesLoading.prepare(family).stream())
        .collect(Collectors.joining("\n"));
    return String.join("\n", "set -e", prepare, "ipset restore <" + ipsets,
        "iptables-restore -w --noflush --test <" + ipv4, "ip6tables-restore -w --noflush --test <" + ipv6,
        "iptables-restore -w --noflush <" + ipv4, "ip6tables-restore -w --noflush <" + ipv6, "");
  }

  /// Runs a script to its end in a namespace of its own.
  ///
  /// @return what it printed
  static String run(String script) throws IOException, InterruptedException {
    Process process = start(script);
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private static Process start(String script) throws IOException {
    return new ProcessBuilder(List.of("unshare", "-n", "sh", "-c", script)).redirectErrorStream(true).start();
  }
}
