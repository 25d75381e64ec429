package org.rempart.verify.proof;

import java.util.ArrayList;
import java.util.List;
import org.rempart.space.PacketSet;
import org.rempart.space.PacketSpace;
import org.rempart.space.RunningUnion;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Rule;

/// One chain, rule by rule against all earlier ones.
final class ChainAnomalies {
  private static final int RULES_A_PART = 16;

  /// A rule before, and the packets that it decides.
  private record Earlier(Rule rule, PacketSet decided) {}

  /// @param union of what its rules decide
  private record Part(List<Earlier> rules, PacketSet union) {}

  /// What is found of a rule.
  record Finding(Anomaly.Kind kind, List<Rule> others) {}

  private final PacketSet incoming;
  private final RunningUnion gone;
  private final List<Part> parts = new ArrayList<>();
  private final PacketSpace space;

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
    Earlier earlier = new Earlier(rule, here);
    if (parts.isEmpty() || parts.getLast().rules().size() == RULES_A_PART) {
      parts.add(new Part(new ArrayList<>(), space.none()));
    }
    Part last = parts.removeLast();
    last.rules().add(earlier);
    parts.add(new Part(last.rules(), last.union().or(here)));
  }

  private List<Rule> coverers(PacketSet asked) {
    List<Rule> coverers = new ArrayList<>();
    PacketSet rest = asked;
    for (Earlier earlier : overlapping(asked)) {
      if (rest.overlaps(earlier.decided())) {
        coverers.add(earlier.rule());
        rest = rest.minus(earlier.decided());
      }
    }
    return coverers;
  }

  private List<Rule> correlated(Rule rule, PacketSet asked) {
    return overlapping(asked).stream()
        .filter(earlier -> decides(earlier.rule()) && !verdicts(earlier.rule()).equals(verdicts(rule)))
        .filter(earlier -> !asked.covers(earlier.decided()) && !earlier.decided().covers(asked)).map(Earlier::rule)
        .toList();
  }

  private List<Earlier> overlapping(PacketSet asked) {
    return parts.stream().filter(part -> part.union().overlaps(asked)).flatMap(part -> part.rules().stream())
        .filter(earlier -> earlier.decided().overlaps(asked)).toList();
  }

  private static boolean decides(Rule rule) {
    return verdicts(rule).stream().allMatch(action -> action instanceof Action.Accept || action instanceof Action.Drop
        || action instanceof Action.Reject || action instanceof Action.Translate);
  }

  private static List<Action> verdicts(Rule rule) {
    return rule.actions().stream().filter(action -> !(action instanceof Action.Note)).toList();
  }
}
