package org.rempart.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.lint.cover.Cover;
import org.rempart.lint.cover.DeviceCover;
import org.rempart.policy.ResolvedRule;

/// Rules that earlier ones leave nothing to decide on any device: one alone, or all together.
final class CoveredRules implements Check {
  /// Firewalls that understand all rules alike need one look.
  private record Understanding(boolean forwards, List<ResolvedRule> rules) {}

  @Override
  public Stream<Remark> remarks(Situation situation) {
    Set<Understanding> seen = new HashSet<>();
    List<DeviceCover> devices = situation.devices().stream()
        .filter(one -> !one.intent().forwards() || seen.add(new Understanding(true, one.intent().rules()))).toList();
    Stream<ResolvedRule> rules = devices.stream().limit(1).flatMap(one -> one.intent().rules().stream());
    return rules.flatMap(rule -> remark(devices, rule).stream());
  }

  private static Optional<Remark> remark(List<DeviceCover> devices, ResolvedRule rule) {
    Set<String> by = new LinkedHashSet<>();
    List<Cover.Whole> wholes = new ArrayList<>();
    boolean undecided = false;
    for (DeviceCover device : devices) {
      switch (device.of(device.intent().rules().get(rule.index()))) {
        case Cover.Partial _ -> {
          return Optional.empty();
        }
        case Cover.Whole whole -> {
          wholes.add(whole);
          by.addAll(whole.by());
        }
        case Cover.Undecided() -> undecided = true;
        case Cover.Nothing() -> {
        }
      }
    }
    if (undecided) {
      return Optional.of(new Remark(Kind.UNDECIDED, rule.id(), List.of()));
    }
    Kind kind = wholes.stream().anyMatch(Cover.Whole::opposed) ? Kind.SHADOWED : Kind.REDUNDANT;
    return wholes.isEmpty() ? Optional.empty() : Optional.of(new Remark(kind, rule.id(), List.copyOf(by)));
  }
}
