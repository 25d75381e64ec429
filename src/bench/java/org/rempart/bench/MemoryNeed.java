package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the largest policy needs to compile: fresh JVMs with smaller and smaller heaps, until one is too small.
final class MemoryNeed implements Part {
  private static final List<Integer> HEAPS = List.of(1024, 768, 512, 384, 256, 192, 128);
  private static final Pattern RESIDENT = Pattern.compile("resident kB: (\\d+)");
  private static final Pattern SECONDS = Pattern.compile("seconds: ([0-9.]+)");

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws IOException, InterruptedException {
    int rules = plan.sizes().getLast();
    TextTable table = new TextTable("heap (-Xmx)", "compiles", "peak resident MiB", "s, cold");
    for (int heap : HEAPS) {
      String said = compile(plan, heap, rules);
      Matcher resident = RESIDENT.matcher(said);
      Matcher seconds = SECONDS.matcher(said);
      boolean fits = resident.find() && seconds.find();
      table.row(heap + " MiB", fits ? "yes" : "no",
          fits ? Long.toString(Long.parseLong(resident.group(1)) / 1024) : "-", fits ? seconds.group(1) : "-");
      if (!fits) {
        break;
      }
    }
    out.println("Memory: a fresh JVM generates and compiles " + rules + " rules. Peak resident is the whole process");
    out.println("(VmHWM of /proc). Target: 50,000 rules in less than 1 GiB.");
    out.print(table);
  }

  private static String compile(Plan plan, int heap, int rules) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap + "m", "-XX:+ExitOnOutOfMemoryError", "-classpath", System.getProperty("java.class.path"),
        ColdCompile.class.getName(), Long.toString(plan.seed()), Integer.toString(rules))
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? said : "";
  }
}
