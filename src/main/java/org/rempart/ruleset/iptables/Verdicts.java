package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rempart.net.Family;
import org.rempart.net.Protocol;
import org.rempart.site.Action;
import org.rempart.site.RejectKind;
import org.rempart.site.RuleLog;

/// How packets of one family end; where one target is not enough, in a chain that is made once.
final class Verdicts {
  /// Which packets can come to a verdict, since a reset ends TCP alone.
  enum Carrier {
    TCP,
    OTHERS,
    ALL
  }

  private final Family family;
  private final Map<String, IptablesChain> chains = new TreeMap<>();

  Verdicts(Family family) {
    this.family = family;
  }

  /// Chains that targets lead to, by name.
  Collection<IptablesChain> chains() {
    return chains.values();
  }

  /// @param because `r:<policy rule>` or `p:<protection>`
  /// @param kind for a reject; empty for the usual answer
  Target of(String because, Action action, Optional<RejectKind> kind, Optional<RuleLog> log, Carrier carrier) {
    Target plain = switch (action) {
      case ACCEPT -> Target.ACCEPT;
      case DROP -> Target.DROP;
      case REJECT -> reject(kind, carrier);
    };
    boolean mixed = log.isPresent() && action == Action.REJECT; // all carriers come to the same chain then
    return log.isPresent() ? logged(because, action, log.get(), mixed ? reject(kind, Carrier.ALL) : plain) : plain;
  }

  private Target reject(Optional<RejectKind> kind, Carrier carrier) {
    Target unreachable = Target.unreachable(family, kind.orElse(RejectKind.ADMIN_PROHIBITED));
    if (carrier == Carrier.OTHERS || kind.filter(one -> one != RejectKind.TCP_RESET).isPresent()) {
      return unreachable;
    }
    if (carrier == Carrier.TCP) {
      return Target.RESET;
    }
    String name = OwnNames.chain("verdict", "reject", kind.map(RejectKind::text).orElse("usual"));
    chains.computeIfAbsent(name, _ -> new IptablesChain(name, "Reject: TCP by a reset, others by an ICMP error",
        List.of(IptablesRule.of(List.of(Condition.protocol(Protocol.TCP)), Target.RESET, ""),
            IptablesRule.of(List.of(), unreachable, ""))));
    return Target.goTo(name);
  }

  /// One for each way to end, not for each rule that comes there, so that a limit holds for all of them.
  private Target logged(String because, Action action, RuleLog log, Target then) {
    String id = because.substring(2);
    char initial = action.name().charAt(0);
    String name = OwnNames.chain("log", because.substring(0, 1), id, "" + initial);
    String prefix = log.prefix().map(text -> text + " ").orElseGet(() -> OwnNames.logPrefix(id, initial));
    List<IptablesRule> rules = new ArrayList<>();
    rules.add(IptablesRule.of(List.of(Limits.ofLog(log.limit())), Target.log(log, prefix), ""));
    rules.add(IptablesRule.of(List.of(), then, ""));
    chains.computeIfAbsent(name, _ -> new IptablesChain(name, "Log and " + action.text() + ": " + because, rules));
    return Target.goTo(name);
  }
}
