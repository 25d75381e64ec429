package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;

/// The ingress hook of the family inet: what comes by some devices, before all that prerouting does.
final class Ingress {
  private static final int BEFORE_ALL = Integer.MIN_VALUE / 2;

  private Ingress() {}

  static Chain chain(String name, Declaration.HookSpec spec, List<Rule> rules, String family) throws RulesetError {
    Condition ours = Terms.any(spec.devices().stream()
        .<Condition>map(device -> new Condition.Entering(new InterfacePattern(device, false))).toList());
    if (!spec.type().equals("filter")) {
      throw spec.at().error("a chain of the ingress hook is of type filter");
    }
    Stream<Rule> own = rules.stream()
        .map(rule -> new Rule(Terms.all(ours, rule.condition()), rule.actions(), rule.origin()));
    Stream<Rule> rest = spec.acceptsByDefault()
        ? Stream.empty()
        : Stream.of(new Rule(ours, List.of(new Action.Drop()),
            new Origin(spec.at().line(), "policy drop", Optional.empty())));
    Base base = new Base(Hook.PREROUTING, Base.Type.FILTER, BEFORE_ALL + Hooks.priority(spec, family), true);
    return new Chain(name, Optional.of(base), Stream.concat(own, rest).toList());
  }
}
