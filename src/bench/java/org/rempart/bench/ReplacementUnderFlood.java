package org.rempart.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.site.Action;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;

/// What gets through a router while its ruleset is replaced under a flood.
final class ReplacementUnderFlood implements Part {
  private static final int RULES = 10_000;

  @Override
  public String name() {
    return "replacement";
  }

  @Override
  public void measure(Plan plan, PrintStream out) throws IOException, PolicyError, InterruptedException {
    out.println(
        "Replacement: a ruleset of " + RULES + " rules and one of half of them replace one another twenty times");
    out.println(
        "under a flood. Target: not one packet through that both forbid. FirewallFabrik, which deletes its tables");
    out.println("and then loads, let 105,094 through in 20 reloads (another policy; measured on 2 cores, Debian 12).");
    Optional<String> obstacle = Laboratory.obstacle();
    if (obstacle.isPresent()) {
      out.println(obstacle.get());
      return;
    }
    Laboratory laboratory = new Laboratory(plan);
    Intent whole = laboratory.intent(RULES);
    Intent half = Intent.of(everySecondRule(plan.site(RULES)), GeneratedSite.FIREWALL);
    PolicyFlows ofWhole = new PolicyFlows(plan.seed(), whole);
    PolicyFlows ofHalf = new PolicyFlows(plan.seed(), half);
    List<Path> files = List.of(laboratory.ruleset("rempart-whole", whole), laboratory.ruleset("rempart-half", half),
        laboratory.flows("allowed", ofHalf.accepted().stream().filter(f -> ofWhole.says(f, Action.ACCEPT)).toList()),
        laboratory.flows("forbidden", ofWhole.forbidden().stream().filter(f -> ofHalf.says(f, Action.DROP)).toList()));
    laboratory.run(out, "replacement", files.stream().map(Path::toString).toList());
  }

  private static Site everySecondRule(Site site) {
    List<PolicyRule> rules = site.policy();
    return site.withPolicy(IntStream.range(0, rules.size()).filter(i -> i % 2 == 1).mapToObj(rules::get).toList());
  }
}
