package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.rempart.policy.PolicyError;
import org.rempart.site.Site;

/// CPU seconds beside those of Firewall Builder's compiler, on the same policies in the same run.
final class PeerCompileTime implements Part {
  private static final List<Integer> SIZES = List.of(100, 1000);
  private static final int RUNS = 5;
  private static final int HEAP_MIB = 1024;

  @Override
  public String name() {
    return "peer";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws IOException, PolicyError, InterruptedException {
    out.println("Compile time beside fwb_ipt (Firewall Builder 5.3, package fwbuilder), CPU seconds. Rempart: both");
    out.println("families, warmed up, median of " + RUNS
        + "; cold: the first compilation of a fresh JVM. fwb_ipt: IPv4 alone,");
    out.println("a fresh process, one run, its check for shadowed rules off.");
    if (!FirewallBuilder.isInstalled()) {
      out.println("NOT MEASURED: /usr/bin/fwb_ipt is missing; install the Debian package fwbuilder.");
      return;
    }
    CompileTime.warmUp(plan);
    TextTable table = new TextTable("rules", "Rempart", "cold", "fwb_ipt", "ratio", "ratio, cold");
    for (int rules : SIZES) {
      Site site = plan.site(rules);
      double own = Spread.of(Timed.several(site, RUNS).stream().mapToDouble(Timed::cpuSeconds)).median();
      double cold = ColdRun.of(plan, rules, HEAP_MIB).map(ColdRun::cpuSeconds).orElse(Double.NaN);
      double peer = FirewallBuilder.compile(site, plan.work()).cpuSeconds();
      table.row(Integer.toString(rules), seconds(own), seconds(cold), seconds(peer), ratio(peer / own),
          ratio(peer / cold));
    }
    out.print(table);
    out.println(
        "At 5,000 rules fwb_ipt takes 419 CPU seconds (another policy; measured on 2 cores, Debian 12): not run here.");
  }

  private static String seconds(double value) {
    return TextTable.number("%.3f", value);
  }

  private static String ratio(double value) {
    return TextTable.number("%.0f", value);
  }
}
