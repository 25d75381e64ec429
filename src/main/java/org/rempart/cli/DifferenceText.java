package org.rempart.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.ruleset.Hook;
import org.rempart.space.Box;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.proof.Difference;
import org.rempart.verify.walk.Step;

/// A difference between two rulesets, as an admin reads it.
final class DifferenceText {
  private static final int MOST_RANGES = 3;

  private DifferenceText() {}

  /// @param first what the first of the two is called: `before`, `policy`
  /// @param second likewise
  static List<String> lines(Difference difference, String first, String second) {
    Passage example = difference.example();
    boolean nat = translated(difference);
    return List.of(words(difference.kind()) + ": " + box(difference),
        "    for example " + example.flow() + " from port " + example.flow().sourcePort() + ", "
            + example.state().text() + where(example),
        "    " + first + ": " + why(difference.before(), nat),
        "    " + second + ": " + why(difference.after(), nat));
  }

  static Map<String, Object> fields(Difference difference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", words(difference.kind()));
    fields.put("hook", difference.example().hook().text());
    fields.put("packets", box(difference));
    fields.put("example", difference.example().flow().toString());
    fields.put("in", difference.example().in());
    fields.put("out", difference.example().out());
    fields.put("before", why(difference.before(), translated(difference)));
    fields.put("after", why(difference.after(), translated(difference)));
    return fields;
  }

  private static boolean translated(Difference difference) {
    return difference.kind() == Difference.Kind.TRANSLATED_OTHERWISE;
  }

  private static boolean translates(Step step) {
    return step.what().matches("(dnat|snat|masquerade|redirect).*");
  }

  private static String words(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String box(Difference difference) {
    Box box = difference.box();
    Hook hook = difference.example().hook();
    List<String> parts = new ArrayList<>(List.of(hook.text()));
    if (hook != Hook.OUTPUT) {
      parts.add("in " + String.join(",", box.in()));
    }
    if (hook != Hook.INPUT) {
      parts.add("out " + String.join(",", box.out()));
    }
    parts.add(addresses(box.source()) + " -> " + addresses(box.destination()));
    parts.add("protocols " + box.protocols() + " ports " + box.destinationPorts());
    parts.add(box.states().stream().map(state -> state.text()).sorted().collect(Collectors.joining(",")));
    return String.join("  ", parts);
  }

  private static String addresses(IpSet set) {
    List<IpRange> ranges = set.ranges();
    String some = ranges.stream().limit(MOST_RANGES).map(IpRange::toString).collect(Collectors.joining(","));
    return ranges.size() > MOST_RANGES ? some + " and " + (ranges.size() - MOST_RANGES) + " more" : some;
  }

  private static String where(Passage example) {
    return (example.in().isEmpty() ? "" : ", in " + example.in()) + (example.out().isEmpty()
        ? ""
        : ", out "
            + example.out());
  }

  /// The rule that decided.
  ///
  /// @param translated whether the translation is what differs
  private static String why(List<Step> steps, boolean translated) {
    if (steps.isEmpty()) {
      return "accept, no rule";
    }
    Step last = steps.stream().filter(DifferenceText::translates).reduce((_, later) -> later).filter(_ -> translated)
        .orElseGet(steps::getLast);
    String rule = last.rule().comment().map(comment -> "[" + comment + "]").orElse(last.rule().text());
    return last.what() + " by " + rule + (last.rule().line() > 0 ? " (line " + last.rule().line() + ")" : "");
  }
}
