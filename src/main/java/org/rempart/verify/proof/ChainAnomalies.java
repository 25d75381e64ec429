package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.space.RunningUnion;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Rule;

/// One chain, rule by rule against all earlier ones.
final class ChainAnomalies {
  private static final int RULES_A_PART = 16;

  /// A rule before, and the packets that it decides.
  private record Earlier(int place, Rule rule, PacketSet decided) {}

  /// @param union of what its rules decide
  private record Part(List<Earlier> rules, PacketSet union) {}

  /// What is found of a rule.
  record Finding(Anomaly.Kind kind, List<Rule> others) {}

  private final PacketSet incoming;
  private final RunningUnion gone;
  /// By what the rules do: rules that do the same are never correlated.
  private final Map<List<Action>, List<Part>> parts = new LinkedHashMap<>();
  private final PacketSpace space;
  private int places;

  ChainAnomalies(PacketSpace space, PacketSet incoming) {
    this.space = space;
    this.incoming = incoming;
    gone = new RunningUnion(space);
  }

  /// The packets that come to a rule with this condition.
  PacketSet left(Bounds condition) {
    return gone.missing(incoming.and(condition.may()));
  }

  List<Finding> findings(Rule rule, Bounds condition) {
    PacketSet asked = incoming.and(condition.may());
    if (asked.isEmpty()) {
      return List.of(new Finding(Anomaly.Kind.NEVER_MATCHES, List.of()));
    }
    if (gone.covers(asked)) {
      List<Rule> coverers = coverers(asked);
      boolean same = coverers.stream().allMatch(other -> verdicts(other).equals(verdicts(rule)));
      return List.of(new Finding(same ? Anomaly.Kind.REDUNDANT : Anomaly.Kind.SHADOWED, coverers));
    }
    List<Rule> correlated = decides(rule) ? correlated(rule, asked) : List.of();
    return correlated.isEmpty() ? List.of() : List.of(new Finding(Anomaly.Kind.CORRELATED, correlated));
  }

  void add(Rule rule, PacketSet decided) {
    PacketSet here = decided.and(incoming);
    gone.add(here);
    List<Part> alike = parts.computeIfAbsent(verdicts(rule), _ -> new ArrayList<>());
    if (alike.isEmpty() || alike.getLast().rules().size() == RULES_A_PART) {
      alike.add(new Part(new ArrayList<>(), space.none()));
    }
    Part last = alike.removeLast();
    last.rules().add(new Earlier(places++, rule, here));
    alike.add(new Part(last.rules(), last.union().or(here)));
  }

  private List<Rule> coverers(PacketSet asked) {
    List<Rule> coverers = new ArrayList<>();
    PacketSet rest = asked;
    List<Earlier> earlier = parts.values().stream().flatMap(alike -> overlapping(alike, asked))
        .sorted(Comparator.comparingInt(Earlier::place)).toList();
    for (Earlier one : earlier) {
      if (rest.overlaps(one.decided())) {
        coverers.add(one.rule());
        rest = rest.minus(one.decided());
      }
    }
    return coverers;
  }

  private List<Rule> correlated(Rule rule, PacketSet asked) {
    return parts.entrySet().stream().filter(alike -> !alike.getKey().equals(verdicts(rule)))
        .flatMap(alike -> overlapping(alike.getValue(), asked)).filter(earlier -> decides(earlier.rule()))
        .filter(earlier -> !asked.covers(earlier.decided()) && !earlier.decided().covers(asked))
        .sorted(Comparator.comparingInt(Earlier::place)).map(Earlier::rule).toList();
  }

  private static Stream<Earlier> overlapping(List<Part> alike, PacketSet asked) {
    return alike.stream().filter(part -> part.union().overlaps(asked)).flatMap(part -> part.rules().stream())
        .filter(earlier -> earlier.decided().overlaps(asked));
  }

  private static boolean decides(Rule rule) {
    return verdicts(rule).stream().allMatch(action -> action instanceof Action.Accept || action instanceof Action.Drop
        || action instanceof Action.Reject || action instanceof Action.Translate);
  }

  private static List<Action> verdicts(Rule rule) {
    return rule.actions().stream().filter(action -> !(action instanceof Action.Note)).toList();
  }
}
