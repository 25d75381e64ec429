package org.rempart.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.ProgramText;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.verify.PolicyProof;
import org.rempart.verify.RulesetText;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.intent.PolicyFilter;
import org.rempart.verify.walk.Surroundings;
import org.rempart.verify.walk.Walk;

/// How long it takes to prove a generated policy, to follow one packet through it, and to tell what changed between two
/// of them that differ in ten places.
final class ProofTime implements Part {
  private static final int LARGEST = 10_000;
  private static final int PLACES = 10;
  private static final int QUERIES = 2_000;
  private static final int MOST = 20;

  @Override
  public String name() {
    return "proof";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws PolicyError {
    TextTable table = new TextTable("rules", "read s", "proof s", "equal", "diff s", "boxes", "query ms (median)",
        "(most)", "heap MiB");
    row(plan, plan.sizes().getFirst()); // warms up
    for (int rules : plan.sizes().stream().filter(size -> size <= LARGEST).toList()) {
      table.row(row(plan, rules));
    }
    out.println("Proof: a compiled policy, read back, held against the policy, for all packets of both families; heap");
    out.println("used after it. diff: against the same policy without ten of its rules. query: one packet through the");
    out.println("policy. Targets at 10,000 rules: proof under 10 s and 2 GiB, diff under 5 s, query under 5 ms.");
    out.print(table);
  }

  private static String[] row(Plan plan, int rules) throws PolicyError {
    Site site = plan.site(rules);
    String firewall = site.firewalls().getFirst().name();
    Intent intent = Intent.of(site, firewall);
    String text = ProgramText.of(PolicyCompiler.compile(site, firewall).program());
    long start = System.nanoTime();
    PacketFilter filter = read(text);
    double read = since(start);
    start = System.nanoTime();
    boolean equal = PolicyProof.differences(intent, filter, 1).isEmpty();
    double proof = since(start);
    Runtime runtime = Runtime.getRuntime();
    long heap = (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    PacketFilter other = read(ProgramText.of(PolicyCompiler.compile(without(site, plan.seed()), firewall).program()));
    start = System.nanoTime();
    int boxes = PolicyProof.compare(filter, other, MOST).size();
    double diff = since(start);
    Spread query = queries(PolicyFilter.of(intent), plan.seed());
    return new String[]{Integer.toString(rules), seconds(read), seconds(proof), equal ? "yes" : "NO", seconds(diff),
        Integer.toString(boxes), seconds(query.median() * 1000), seconds(query.most() * 1000), Long.toString(heap)};
  }

  private static PacketFilter read(String text) {
    try {
      return RulesetText.read(text);
    } catch (RulesetError e) {
      throw new IllegalStateException("what the compiler writes can be read", e);
    }
  }

  private static Site without(Site site, long seed) {
    List<PolicyRule> policy = new ArrayList<>(site.policy());
    Random random = new Random(seed);
    for (int i = 0; i < Math.min(PLACES, site.policy().size()); i++) {
      policy.remove(random.nextInt(policy.size()));
    }
    return site.withPolicy(policy);
  }

  private static Spread queries(PacketFilter policy, long seed) {
    Random random = new Random(seed);
    Walk walk = new Walk(policy, Surroundings.UNKNOWN);
    List<Double> all = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      Flow flow = new Flow(address(random), address(random), Protocol.TCP, 40_000, 1 + random.nextInt(1024));
      long start = System.nanoTime();
      walk.journeys(Passage.first(Hook.FORWARD, "eth-lan", "eth-dmz", flow));
      all.add(since(start));
    }
    return Spread.of(all.stream().skip(QUERIES / 2).mapToDouble(Double::doubleValue));
  }

  private static IpAddress address(Random random) {
    return IpAddress.parse("10." + random.nextInt(64) + "." + random.nextInt(256) + "." + random.nextInt(256));
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static String seconds(double value) {
    return TextTable.number("%.3f", value);
  }
}
