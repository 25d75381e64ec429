package org.rempart.lint;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.lint.cover.DeviceCover;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;

/// Rules between ends that no firewall stands between.
final class UnseenRules implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    List<Intent> intents = situation.devices().stream().map(DeviceCover::intent).toList();
    return intents.stream().limit(1).flatMap(one -> one.rules().stream())
        .filter(rule -> intents.stream().noneMatch(intent -> sees(intent, intent.rules().get(rule.index()))))
        .map(rule -> new Remark(Kind.UNSEEN, rule.id(), List.of()));
  }

  private static boolean sees(Intent intent, ResolvedRule rule) {
    if (rule.from().firewall() || rule.to().firewall()) {
      return true;
    }
    List<String> in = behind(intent, rule.from());
    List<String> out = behind(intent, rule.to());
    return intent.forwards() && in.stream().anyMatch(one -> out.stream().anyMatch(other -> !other.equals(one)));
  }

  private static List<String> behind(Intent intent, Side side) {
    return intent.reach().behind().keySet().stream()
        .filter(ifName -> !side.sets().isEmpty()
            || !side.addresses().intersect(intent.reach().all(ifName)).isEmpty())
        .toList();
  }
}
