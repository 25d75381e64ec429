package org.rempart.lint.cover;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Traffic;
import org.rempart.site.Action;

/// What the rules decide on one device.
public final class DeviceCover {
  /// Beyond so many rules nobody reads which of them would do.
  private static final int WORTH_THINNING = 24;

  private final Intent intent;
  private final List<RuleSpace> families;

  public DeviceCover(Intent intent) {
    this.intent = intent;
    this.families = Stream.of(Family.values()).map(family -> new RuleSpace(intent, family)).toList();
  }

  public Intent intent() {
    return intent;
  }

  public Cover of(ResolvedRule rule) {
    Set<Integer> deciders = new LinkedHashSet<>();
    List<Remainder> asked = new ArrayList<>();
    boolean undecided = false;
    for (RuleSpace space : families) {
      Remainder remainder = space.remainder(rule.index(), Optional.empty());
      asked.add(remainder);
      switch (remainder.find()) {
        case Remainder.Result.Some(Block left) -> {
          return new Cover.Partial(space.example(left));
        }
        case Remainder.Result.Nothing(Set<Integer> some) -> deciders.addAll(some);
        case Remainder.Result.TooManyPieces() -> undecided = true;
      }
    }
    if (undecided) {
      return new Cover.Undecided();
    }
    boolean nowhere = asked.stream().allMatch(one -> one.blocks().isEmpty());
    return nowhere ? new Cover.Nothing() : whole(rule, asked, deciders);
  }

  /// Whether the rule decides a packet between these ends, as far as anybody can know.
  public boolean decides(ResolvedRule rule, IpSet from, IpSet to, Traffic traffic) {
    return families.stream().anyMatch(space -> !(space
        .remainder(rule.index(), Optional.of(space.between(from, to, traffic)))
        .find() instanceof Remainder.Result.Nothing));
  }

  private Cover whole(ResolvedRule rule, List<Remainder> asked, Set<Integer> deciders) {
    boolean opposed = deciders.stream().anyMatch(index -> opposes(index, rule.action()));
    List<Integer> needed = new ArrayList<>(deciders.stream().sorted().toList());
    if (needed.size() <= WORTH_THINNING) {
      thin(needed, deciders.stream().filter(index -> !opposes(index, rule.action())).toList(), asked);
      List<Integer> others = deciders.stream().filter(index -> opposes(index, rule.action())).toList();
      thin(needed, others.subList(Math.min(1, others.size()), others.size()), asked);
    }
    Set<String> ids = new LinkedHashSet<>();
    needed.forEach(index -> ids.add(intent.rules().get(index).id()));
    return new Cover.Whole(ids, opposed);
  }

  private boolean opposes(int index, Action action) {
    return intent.rules().get(index).action() != action;
  }

  /// Takes out rules whose part others take as well.
  private static void thin(List<Integer> needed, List<Integer> candidates, List<Remainder> asked) {
    for (Integer candidate : candidates) {
      List<Integer> fewer = needed.stream().filter(one -> !one.equals(candidate)).toList();
      if (asked.stream().allMatch(one -> one.by(fewer).find() instanceof Remainder.Result.Nothing)) {
        needed.retainAll(fewer);
      }
    }
  }
}
