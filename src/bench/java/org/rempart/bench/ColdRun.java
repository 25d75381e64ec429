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
  /// Of a JVM with `-XX:+ExitOnOutOfMemoryError`.
  private static final int OUT_OF_MEMORY = 3;

  /// Empty if the heap is too small.
  static Optional<ColdRun> of(Plan plan, int rules, int heapMib) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heapMib + "m", "-XX:+ExitOnOutOfMemoryError", "-classpath", System.getProperty("java.class.path"),
        ColdCompile.class.getName(), Long.toString(plan.seed()), Integer.toString(rules))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int status = process.waitFor();
    if (status == OUT_OF_MEMORY) {
      return Optional.empty();
    }
    if (status != 0) {
      throw new IOException("the JVM that compiles " + rules + " rules ended with status " + status);
    }
    String figures = said.lines().reduce("", (_, last) -> last);
    return Optional.of(parse(List.of(figures.split(" ", -1))));
  }

  private static ColdRun parse(List<String> figures) {
    return new ColdRun(Double.parseDouble(figures.get(0)), Double.parseDouble(figures.get(1)),
        Long.parseLong(figures.get(2)));
  }
}
