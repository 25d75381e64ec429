package org.rempart.verify.nft;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The kernel of this machine, in a network namespace of its own and in UTC: needs root and nftables.
final class NftKernel {
  private static final String BETWEEN = "\u0001";

  /// What the kernel lists of a ruleset.
  record Listed(String text, String json) {}

  private NftKernel() {}

  /// In CI it must be there; elsewhere the test is left out, and says so.
  static void assumeThere() {
    boolean there = lists("").isPresent();
    if (!there && System.getenv("CI") != null) {
      fail("nft does not work in a network namespace here, but CI must run this test");
    }
    if (!there) {
      System.out.println("NOT TESTED: what a real kernel lists of rulesets (needs root, unshare and nft)");
    }
    Assumptions.assumeTrue(there, "needs root, unshare and nft");
  }

  /// Empty if this kernel does not take it.
  static Optional<Listed> lists(String ruleset) {
    try {
      Process process = new ProcessBuilder("unshare", "-n", "env", "TZ=UTC", "sh", "-c",
          "nft -f - && nft list ruleset && printf '\\001' && nft -j list ruleset")
          .redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (var input = process.getOutputStream()) {
        input.write(ruleset.getBytes(StandardCharsets.UTF_8));
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = output.indexOf(BETWEEN);
      return process.waitFor() == 0 && end >= 0
          ? Optional.of(new Listed(output.substring(0, end), output.substring(end + 1)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
