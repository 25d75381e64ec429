package org.rempart.demo;

import java.util.stream.Collectors;
import org.rempart.net.Flow;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.Ruleset;
import org.rempart.net.ConnectionState;
import org.rempart.verify.Decision;
import org.rempart.verify.Evaluator;
import org.rempart.verify.NftReader;
import org.rempart.verify.Packet;
import org.rempart.verify.RulesetSyntaxError;

/// What a simulated firewall runs.
///
/// @param listing as `nft list table inet rempart` prints it
/// @param handle which no two loads share
record RunningRuleset(String listing, long handle, Evaluator evaluator) {
  static RunningRuleset load(String text, long handle) throws RulesetSyntaxError {
    Ruleset ruleset = NftReader.read(text);
    return new RunningRuleset(listing(ruleset), handle, new Evaluator(ruleset));
  }

  boolean accepts(Hook hook, String in, String out, Flow flow) {
    Decision decision = evaluator.decide(new Packet(hook, in, out, flow, ConnectionState.NEW));
    return decision.verdict() == Decision.Verdict.ACCEPTED;
  }

  /// nft prints neither comments nor the commands that replaced the table before, and indents by tabs.
  private static String listing(Ruleset ruleset) {
    return NftRenderer.render(ruleset).lines()
        .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
        .filter(line -> !line.startsWith("delete ") && !line.equals("table inet rempart"))
        .map(RunningRuleset::indented)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String indented(String line) {
    String text = line.stripLeading();
    return "\t".repeat((line.length() - text.length()) / 2) + text;
  }
}
