package org.rempart.lint;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.rempart.lint.cover.DeviceCover;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;

/// Rules between ends that no firewall stands between.
final class UnseenRules implements Check {
  /// What a device sees: what lies behind each of its interfaces.
  private record Sight(Intent intent, List<IpSet> behind) {
    static Sight of(Intent intent) {
      return new Sight(intent, intent.reach().behind().keySet().stream().map(intent.reach()::all).toList());
    }

    boolean sees(ResolvedRule rule) {
      if (rule.from().firewall() || rule.to().firewall()) {
        return true;
      }
      List<Integer> in = interfaces(rule.from());
      List<Integer> out = interfaces(rule.to());
      return intent.forwards() && in.stream().anyMatch(one -> out.stream().anyMatch(other -> !other.equals(one)));
    }

    private List<Integer> interfaces(Side side) {
      return IntStream.range(0, behind.size())
          .filter(i -> !side.sets().isEmpty() || !side.addresses().intersect(behind.get(i)).isEmpty()).boxed().toList();
    }
  }

  @Override
  public Stream<Remark> remarks(Situation situation) {
    List<Sight> sights = situation.devices().stream().map(DeviceCover::intent).map(Sight::of).toList();
    return sights.stream().limit(1).flatMap(one -> one.intent().rules().stream())
        .filter(rule -> sights.stream().noneMatch(one -> one.sees(one.intent().rules().get(rule.index()))))
        .map(rule -> new Remark(Kind.UNSEEN, rule.id(), List.of()));
  }
}
