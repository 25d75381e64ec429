package org.rempart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.rempart.policy.PolicyError;

/// One compilation in a process of its own: prints its seconds and, on Linux, the most memory that it had.
final class ColdCompile {
  private static final String PEAK = "VmHWM:";

  private ColdCompile() {}

  public static void main(String[] args) throws PolicyError, IOException {
    Timed timed = Timed.of(GeneratedPolicy.site(Long.parseLong(args[0]), Integer.parseInt(args[1])));
    System.out.printf(Locale.ROOT, "seconds: %.1f%n", timed.seconds());
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith(PEAK)) {
        System.out.println("resident kB: " + line.replaceAll("[^0-9]", ""));
      }
    }
  }
}
