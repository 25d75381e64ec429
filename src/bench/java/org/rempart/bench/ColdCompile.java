package org.rempart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rempart.policy.PolicyError;

/// One compilation in a process of its own: prints the seconds of its clock, the CPU seconds of the process since its
/// start, and, on Linux, the most memory that it had.
final class ColdCompile {
  private static final String PEAK = "VmHWM:";

  private ColdCompile() {}

  public static void main(String[] args) throws PolicyError, IOException {
    Timed timed = Timed.of(GeneratedPolicy.site(Long.parseLong(args[0]), Integer.parseInt(args[1])));
    System.out.println(timed.seconds() + " " + Timed.cpuTime().toNanos() / 1e9 + " " + peakKib());
  }

  private static long peakKib() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", ""))).findFirst().orElse(0);
  }
}
