package org.rempart.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.rempart.policy.PolicyError;
import org.rempart.site.Site;

/// How long a policy takes to compile, in the clock's seconds and in all threads' CPU seconds, and how that grows.
final class CompileTime implements Part {
  private static final int RUNS = 5;
  private static final double WARM_UP_SECONDS = 5;
  private static final double LONG_SECONDS = 20;

  @Override
  public String name() {
    return "compile";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws PolicyError {
    warmUp(plan);
    TextTable table = new TextTable("rules", "median s", "least", "most", "CPU s", "runs", "ms/rule", "growth",
        "text kB", "lines");
    Optional<Cost> above = Optional.empty();
    for (int rules : plan.sizes()) {
      Cost cost = Cost.of(plan.site(rules), rules);
      table.row(cost.cells(above));
      above = Optional.of(cost);
    }
    out.println("Compile time: site to nftables text, both families, warmed up. growth: time per rule against the row");
    out.println("above, 1 = linear. Target: 10,000 rules under 2 s on 2 cores, growth about 1.");
    out.print(table);
  }

  private record Cost(int rules, int runs, Spread clock, Spread cpu, String text) {
    static Cost of(Site site, int rules) throws PolicyError {
      Timed first = Timed.of(site);
      List<Timed> all = first.seconds() > LONG_SECONDS ? List.of(first) : Timed.several(site, RUNS);
      return new Cost(rules, all.size(), Spread.of(all.stream().mapToDouble(Timed::seconds)),
          Spread.of(all.stream().mapToDouble(Timed::cpuSeconds)), first.text());
    }

    double perRule() {
      return clock.median() / rules;
    }

    String[] cells(Optional<Cost> above) {
      return new String[]{Integer.toString(rules), seconds(clock.median()), seconds(clock.least()),
          seconds(clock.most()), seconds(cpu.median()), Integer.toString(runs), seconds(1000 * perRule()),
          above.map(other -> TextTable.number("%.2f", perRule() / other.perRule())).orElse(""),
          Integer.toString(text.length() / 1000), Long.toString(text.lines().count())};
    }

    private static String seconds(double value) {
      return TextTable.number("%.3f", value);
    }
  }

  static void warmUp(Plan plan) throws PolicyError {
    Site site = plan.site(plan.sizes().size() > 1 ? plan.sizes().get(1) : plan.sizes().getFirst());
    double spent = 0;
    while (spent < WARM_UP_SECONDS) {
      spent += Timed.of(site).seconds();
    }
  }
}
