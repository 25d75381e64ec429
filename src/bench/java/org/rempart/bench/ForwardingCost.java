package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;

/// What a large ruleset costs a router per packet, beside a small one and beside Firewall Builder's.
final class ForwardingCost implements Part {
  private static final List<Integer> SIZES = List.of(10, 1000, 10_000);
  private static final List<Integer> PEER_SIZES = List.of(1000, 10_000);

  @Override
  public String name() {
    return "forwarding";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws IOException, PolicyError, InterruptedException {
    out.println(
        "Forwarding: packets evenly from the accepted UDP flows of each policy, LAN to DMZ, 64 bytes, one CPU; ns");
    out.println(
        "of CPU per packet less the sender's; seven interleaved runs: median (least-most). Ratio: packets/s to the");
    out.println(
        "first ruleset's. Differences below a tenth are noise. Target at 10,000 rules: established 0.95, new 0.8.");
    Optional<String> obstacle = Laboratory.obstacle();
    if (obstacle.isPresent()) {
      out.println(obstacle.get());
      return;
    }
    new Laboratory(plan).run(out, "forwarding", cases(plan, out));
  }

  private static List<String> cases(Plan plan, PrintStream out)
      throws IOException, PolicyError, InterruptedException {
    Laboratory laboratory = new Laboratory(plan);
    List<String> cases = new ArrayList<>();
    for (int rules : SIZES) {
      Intent intent = laboratory.intent(rules);
      Path flows = laboratory.flows("accepted-" + rules, new PolicyFlows(plan.seed(), intent).accepted());
      cases.add(one("Rempart, " + rules + " rules", laboratory.ruleset("rempart-" + rules, intent), flows));
      if (PEER_SIZES.contains(rules) && FirewallBuilder.isInstalled()) {
        Path script = FirewallBuilder.compile(plan.site(rules), FirewallBuilderSettings.SAME_MEANING, plan.work())
            .script();
        cases.add(one("fwb_ipt, " + rules + " rules", script, flows));
      }
    }
    out.println(FirewallBuilder.isInstalled()
        ? "fwb_ipt: its output for the same policy, IPv4 alone, loaded by the machine's iptables-restore."
        : "fwb_ipt NOT MEASURED: it is missing; install the Debian package fwbuilder.");
    return cases;
  }

  private static String one(String label, Path ruleset, Path flows) {
    return label + "=" + ruleset + "=" + flows;
  }
}
