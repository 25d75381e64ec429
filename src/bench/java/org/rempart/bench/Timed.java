package org.rempart.bench;

import java.util.ArrayList;
import java.util.List;
import java.time.Duration;
import org.rempart.policy.PolicyError;
import org.rempart.site.Site;

/// One compilation and what it took.
///
/// @param cpuSeconds of the whole process: the collector's and the just-in-time compiler's too
record Timed(String text, double seconds, double cpuSeconds) {
  static Timed of(Site site) throws PolicyError {
    Duration cpu = cpuTime();
    long start = System.nanoTime();
    String text = CompiledText.of(site);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Timed(text, seconds, cpuTime().minus(cpu).toNanos() / 1e9);
  }

  static List<Timed> several(Site site, int runs) throws PolicyError {
    List<Timed> all = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      all.add(of(site));
    }
    return all;
  }

  static Duration cpuTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
