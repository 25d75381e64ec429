package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.rempart.policy.PolicyError;
import org.rempart.site.Site;

/// CPU seconds beside those of Firewall Builder's compiler, on the same policies in the same run.
final class PeerCompileTime implements Part {
  private static final List<Integer> SIZES = List.of(100, 1000, 10_000);
  private static final int LARGEST_AS_DELIVERED = 1000;
  private static final int RUNS = 5;
  private static final int HEAP_MIB = 1024;

  @Override
  public String name() {
    return "peer";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws IOException, PolicyError, InterruptedException {
    out.println("""
        Compile time beside fwb_ipt (Firewall Builder 5.3, package fwbuilder), CPU seconds of the whole process.
        warm: both families, warmed up, median of 5. cold: a fresh JVM, its start and the generation included.
        fwb_ipt: a fresh process, one run, IPv4 alone, its check for shadowed rules off: once told to mean what
        Rempart means (a network is not the firewall in it), once as delivered (to 1,000 rules: it grows by the
        square). Ratio: fwb_ipt's seconds to Rempart's; above 1, Rempart is faster.""");
    if (!FirewallBuilder.isInstalled()) {
      out.println("NOT MEASURED: /usr/bin/fwb_ipt is missing; install the Debian package fwbuilder.");
      return;
    }
    CompileTime.warmUp(plan);
    TextTable table = new TextTable("rules", "warm", "cold", "fwb_ipt, same meaning", "to warm", "to cold",
        "fwb_ipt, as delivered", "to warm", "to cold");
    for (int rules : SIZES) {
      table.row(row(plan, rules));
    }
    out.print(table);
    out.println("Not run here: 5,000 rules, fwb_ipt 419 CPU seconds (another policy; measured on 2 cores, Debian 12).");
  }

  private static String[] row(Plan plan, int rules) throws IOException, PolicyError, InterruptedException {
    Site site = plan.site(rules);
    double warm = Spread.of(Timed.several(site, RUNS).stream().mapToDouble(Timed::cpuSeconds)).median();
    double cold = ColdRun.of(plan, rules, HEAP_MIB).map(ColdRun::cpuSeconds).orElse(Double.NaN);
    List<String> cells = new ArrayList<>(List.of(Integer.toString(rules), seconds(warm), seconds(cold)));
    for (FirewallBuilderSettings settings : FirewallBuilderSettings.values()) {
      boolean tooLong = settings == FirewallBuilderSettings.AS_DELIVERED && rules > LARGEST_AS_DELIVERED;
      double peer = tooLong ? Double.NaN : FirewallBuilder.compile(site, settings, plan.work()).cpuSeconds();
      cells.addAll(List.of(seconds(peer), ratio(peer / warm), ratio(peer / cold)));
    }
    return cells.toArray(String[]::new);
  }

  private static String seconds(double value) {
    return Double.isNaN(value) ? "-" : TextTable.number("%.3f", value);
  }

  private static String ratio(double value) {
    return Double.isNaN(value) ? "-" : TextTable.number("%.1f", value);
  }
}
