package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.rempart.ruleset.Hook;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

/// Rules that do nothing, found against the union of all earlier rules of their chain, for the packets that come to the
/// chain. Base chains are looked at one by one: what an earlier table or hook drops is not taken away. A chain that
/// changes marks is judged as if they could be anything.
public final class Anomalies {
  private final Ground ground;
  private final PacketFilter.Entry entry;
  private final Map<String, Chain> chains;
  private final Conditions conditions;
  private final ChainFates fates;
  private final Map<String, PacketSet> incoming = new HashMap<>();
  private final List<Anomaly> found = new ArrayList<>();

  private Anomalies(Ground ground, PacketFilter.Entry entry) {
    this.ground = ground;
    this.entry = entry;
    chains = entry.table().byName();
    Hook hook = entry.base().hook();
    Hook way = hook == Hook.PREROUTING || hook == Hook.POSTROUTING ? Hook.FORWARD : hook;
    conditions = new Conditions(ground, Stage.of(way, entry.base()));
    Fates passed = ground.labels().going(Labels.PASSED);
    fates = new ChainFates(ground, entry, conditions, passed, passed);
  }

  /// In the order of the hooks, chain by chain as packets come to them. A chain that several base chains lead to is told
  /// of once for each.
  ///
  /// @throws IllegalArgumentException if a chain leads to itself
  public static List<Anomaly> of(PacketFilter filter, Scope scope) {
    Ground ground = new Ground(List.of(filter), scope);
    List<Anomaly> found = new ArrayList<>();
    for (Hook hook : Hook.values()) {
      for (PacketFilter.Entry entry : filter.entries(hook)) {
        found.addAll(new Anomalies(ground, entry).found());
      }
    }
    return List.copyOf(found);
  }

  private List<Anomaly> found() {
    SequencedSet<Chain> callersLast = new LinkedHashSet<>();
    visit(entry.chain(), callersLast);
    incoming.put(entry.chain().name(), HookFates.seen(ground.space(), entry));
    callersLast.reversed().forEach(this::judge);
    return found;
  }

  private void visit(Chain chain, SequencedSet<Chain> callersLast) {
    if (!callersLast.contains(chain)) {
      chain.rules().stream().flatMap(this::targets).forEach(target -> visit(target, callersLast));
      callersLast.add(chain);
    }
  }

  private void judge(Chain chain) {
    ChainAnomalies anomalies = new ChainAnomalies(ground.space(), incoming(chain));
    for (int i = 0; i < chain.rules().size(); i++) {
      Rule rule = chain.rules().get(i);
      Bounds condition = conditions.of(rule.condition());
      for (ChainAnomalies.Finding finding : anomalies.findings(rule, condition)) {
        found.add(new Anomaly(finding.kind(), entry.table().name(), chain.name(), i, rule, finding.others()));
      }
      List<Chain> targets = targets(rule).toList();
      if (!targets.isEmpty()) {
        PacketSet left = anomalies.left(condition);
        targets.forEach(target -> incoming.put(target.name(), incoming(target).or(left)));
      }
      anomalies.add(rule, fates.decided(rule));
    }
  }

  private PacketSet incoming(Chain chain) {
    return incoming.getOrDefault(chain.name(), ground.space().none());
  }

  private Stream<Chain> targets(Rule rule) {
    return rule.actions().stream().flatMap(action -> switch (action) {
      case Action.Verdict verdict -> Stream.of(verdict);
      case Action.Dispatch(var cases) -> cases.stream().map(Action.Case::verdict);
      case Action _ -> Stream.<Action.Verdict>of();
    }).flatMap(verdict -> switch (verdict) {
      case Action.Jump(var to) -> Optional.ofNullable(chains.get(to)).stream();
      case Action.Goto(var to) -> Optional.ofNullable(chains.get(to)).stream();
      case Action.Verdict _ -> Stream.<Chain>of();
    });
  }
}
