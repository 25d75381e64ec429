package org.rempart.verify.change;

import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.walk.Step;

/// What became of a packet, and by whom.
///
/// @param verdict as `accept`, `drop`, `dnat to 10.0.10.10`
/// @param rule the comment of the rule that decided, else its text; empty if none did
/// @param table whose chain it is in, as the device names it; empty if no rule decided
/// @param line of the ruleset's text, 0 if it has none
public record Decided(String verdict, Optional<String> rule, String table, int line) {
  private static final String DEFAULT = "p:default";

  /// @param steps all that had a say
  /// @param translated whether the translation is what matters, not the verdict
  static Decided of(List<Step> steps, boolean translated) {
    if (steps.isEmpty()) {
      return new Decided("accept", Optional.empty(), "", 0);
    }
    Step last = steps.stream().filter(step -> translates(step) == translated).reduce((_, later) -> later)
        .orElseGet(steps::getLast);
    Origin rule = last.rule();
    return new Decided(last.what(), Optional.of(rule.comment().orElse(rule.text())), last.table(), rule.line());
  }

  /// Whether no rule of the policy spoke, but its defaults.
  public boolean byDefault() {
    return rule.filter(DEFAULT::equals).isPresent();
  }

  private static boolean translates(Step step) {
    return step.what().matches("(dnat|snat|masquerade|redirect).*");
  }
}
