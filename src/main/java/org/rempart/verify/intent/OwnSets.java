package org.rempart.verify.intent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.ruleset.KernelSets;
import org.rempart.site.DynamicSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// Gives the kernel's sets that keep the members of the site's dynamic sets the names that the policy has for them, so
/// that both ask the same question.
public final class OwnSets {
  private static final String TABLE = "inet rempart ";

  private final Map<String, Condition> meant = new HashMap<>();

  private OwnSets(List<DynamicSet> sets) {
    for (DynamicSet set : sets) {
      for (Family family : Family.values()) {
        String ip = family == Family.IPV4 ? "ip " : "ip6 ";
        KernelSets names = KernelSets.of(set, family);
        for (String side : List.of("source", "destination")) {
          Condition question = Condition.all(new Condition.FamilyIs(family),
              new Condition.Member(set.name(), List.of(side)));
          String field = side.charAt(0) == 's' ? "saddr" : "daddr";
          meant.put(TABLE + names.nftables() + " " + ip + field, question);
          meant.put(names.ipset() + " " + (side.charAt(0) == 's' ? "src" : "dst"), question);
        }
      }
    }
  }

  /// @param filter as it was read from the device or from the compiler's text
  public static PacketFilter named(PacketFilter filter, List<DynamicSet> sets) {
    OwnSets names = new OwnSets(sets);
    return sets.isEmpty() ? filter : new PacketFilter(filter.tables().stream().map(names::named).toList());
  }

  private Table named(Table table) {
    return new Table(table.maker(), table.families(), table.name(), table.chains().stream()
        .map(chain -> new Chain(chain.name(), chain.base(), chain.rules().stream().map(this::named).toList()))
        .toList());
  }

  private Rule named(Rule rule) {
    return new Rule(named(rule.condition()), rule.actions().stream().map(this::named).toList(), rule.origin());
  }

  private Action named(Action action) {
    return switch (action) {
      case Action.Dispatch(var cases) -> new Action.Dispatch(cases.stream()
          .map(one -> new Action.Case(named(one.condition()), one.verdict(), one.comment())).toList());
      case Action.TranslateBy(var cases) -> new Action.TranslateBy(cases.stream()
          .map(one -> new Action.TranslateCase(named(one.condition()), one.translate())).toList());
      case Action other -> other;
    };
  }

  private Condition named(Condition condition) {
    return switch (condition) {
      case Condition.All(var parts) -> new Condition.All(parts.stream().map(this::named).toList());
      case Condition.Any(var parts) -> new Condition.Any(parts.stream().map(this::named).toList());
      case Condition.Not(var part) -> new Condition.Not(named(part));
      case Condition.Member(var set, var fields) -> Optional
          .ofNullable(meant.get(set + " " + String.join(" ", fields))).orElse(condition);
      case Condition leaf -> leaf;
    };
  }
}
