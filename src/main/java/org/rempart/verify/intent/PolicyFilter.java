package org.rempart.verify.intent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.policy.Intent;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// Makes the naive filter of a device's intent: chain by chain the list of decision 9, "A packet is judged in this
/// order". Each rule bears the reason (`p:...`, `r:...`, `n:...`) as its comment.
public final class PolicyFilter {
  private static final int DSTNAT = -100;
  private static final int SRCNAT = 100;

  private PolicyFilter() {}

  public static PacketFilter of(Intent intent) {
    Places places = new Places(intent);
    Precautions precautions = new Precautions(intent, places);
    PolicyRules rules = new PolicyRules(intent, places);
    Translations translations = new Translations(intent, places);
    List<Chain> chains = new ArrayList<>(List.of(
        chain(Hook.PREROUTING, Base.Type.NAT, DSTNAT, translations.destinations()),
        chain(Hook.POSTROUTING, Base.Type.NAT, SRCNAT, translations.sources()),
        filter(Hook.INPUT, precautions.input(), rules.input()),
        filter(Hook.OUTPUT, precautions.output(), rules.output()), rules.chainOf(Hook.INPUT),
        rules.chainOf(Hook.OUTPUT)));
    if (intent.forwards()) {
      chains.add(filter(Hook.FORWARD, precautions.forward(), rules.forward()));
      chains.add(rules.chainOf(Hook.FORWARD));
    }
    return new PacketFilter(
        List.of(new Table(Table.Maker.NFTABLES, EnumSet.allOf(Family.class), "policy", chains)));
  }

  private static Chain filter(Hook hook, List<Rule> precautions, List<Rule> rules) {
    return chain(hook, Base.Type.FILTER, 0, Stream.concat(precautions.stream(), rules.stream()).toList());
  }

  /// The last rule of a filter chain decides whatever comes to it, so its default verdict is never met.
  private static Chain chain(Hook hook, Base.Type type, int priority, List<Rule> rules) {
    return new Chain(hook.text(), Optional.of(new Base(hook, type, priority, type == Base.Type.NAT)), rules);
  }
}
