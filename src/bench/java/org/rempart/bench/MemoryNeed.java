package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// What the largest policy needs to compile: fresh JVMs with smaller and smaller heaps, until one is too small.
final class MemoryNeed implements Part {
  private static final List<Integer> HEAPS = List.of(1024, 768, 512, 384, 256, 192, 128);

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws IOException, InterruptedException {
    int rules = plan.sizes().getLast();
    TextTable table = new TextTable("heap (-Xmx)", "compiles", "peak resident MiB", "s, cold", "CPU s, cold");
    Optional<ColdRun> run;
    for (int heap : HEAPS) {
      run = ColdRun.of(plan, rules, heap);
      table.row(heap + " MiB", run.isPresent() ? "yes" : "no",
          run.map(one -> Long.toString(one.peakKib() / 1024)).orElse("-"),
          run.map(one -> TextTable.number("%.1f", one.seconds())).orElse("-"),
          run.map(one -> TextTable.number("%.1f", one.cpuSeconds())).orElse("-"));
      if (run.isEmpty()) {
        break;
      }
    }
    out.println("Memory: a fresh JVM generates and compiles " + rules + " rules. Peak resident: of the whole process");
    out.println("(VmHWM of /proc). Target: 50,000 rules in less than 1 GiB.");
    out.print(table);
  }
}
