package org.rempart.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the compilation of one policy took in a fresh JVM.
///
/// @param seconds of the compilation alone
/// @param cpuSeconds of the whole process, its start and the generation of the policy included
/// @param peakKib most resident memory of the whole process
record ColdRun(double seconds, double cpuSeconds, long peakKib) {
  /// Empty if the heap is too small.
  static Optional<ColdRun> of(Plan plan, int rules, int heapMib) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMib + "m", "-XX:+ExitOnOutOfMemoryError", "-classpath", System.getProperty("java.class.path"),
        ColdCompile.class.getName(), Long.toString(plan.seed()), Integer.toString(rules))
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? Optional.of(parse(List.of(said.strip().split(" ", -1)))) : Optional.empty();
  }

  private static ColdRun parse(List<String> figures) {
    return new ColdRun(Double.parseDouble(figures.get(0)), Double.parseDouble(figures.get(1)),
        Long.parseLong(figures.get(2)));
  }
}
