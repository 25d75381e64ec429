package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The kernel of this machine, in a network namespace of its own and in UTC: needs root and nftables.
final class Kernel {
  private Kernel() {}

  /// In CI it must be there; elsewhere the test is left out, and says so.
  static void assumeThere() throws InterruptedException {
    boolean there = works();
    if (!there && System.getenv("CI") != null) {
      fail("nft does not work in a network namespace here, but CI must run this test");
    }
    if (!there) {
      System.out.println("NOT TESTED: rulesets in a real kernel (needs root, unshare and nft)");
    }
    Assumptions.assumeTrue(there, "needs root, unshare and nft");
  }

  /// Checks, loads twice (as a push replaces a ruleset) and lists.
  static String loadAndList(Path ruleset) throws InterruptedException {
    return output(
        "nft -c -f " + ruleset + " && nft -f " + ruleset + " && nft -f " + ruleset + " && nft list table inet rempart");
  }

  private static boolean works() throws InterruptedException {
    try {
      return start("nft list ruleset").waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// What the script prints; it must succeed.
  static String output(String script) throws InterruptedException {
    try {
      Process process = start(script);
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      return output;
    } catch (IOException e) {
      throw new IllegalStateException("the shell was there a moment ago", e);
    }
  }

  private static Process start(String script) throws IOException {
    return new ProcessBuilder("unshare", "-n", "env", "TZ=UTC", "sh", "-c", script).redirectErrorStream(true).start();
  }
}
