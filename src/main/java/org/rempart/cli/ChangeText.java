package org.rempart.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rempart.verify.change.Decided;
import org.rempart.verify.change.FlowChange;
import org.rempart.verify.filter.Passage;

/// A change of flows, as an admin reads it: what it is on one line, an example and the rules below.
final class ChangeText {
  private static final String OWN = "inet rempart";

  private ChangeText() {}

  /// @param first what the first of the two rulesets is called: `before`, `policy`
  /// @param second likewise
  static List<String> lines(FlowChange change, String first, String second) {
    List<String> lines = new ArrayList<>();
    lines.add(words(change.kind()) + ": " + String.join(", ", change.from()) + " -> " + String.join(", ", change.to())
        + "  " + String.join(", ", change.services()) + condition(change) + "  [" + change.hook().text() + ", risk "
        + words(change.risk()) + "]");
    lines.add("    for example " + example(change.example()));
    lines.add("    " + first + ": " + decided(change.before()));
    lines.add("    " + second + ": " + decided(change.after()));
    return lines;
  }

  static Map<String, Object> fields(FlowChange change) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", words(change.kind()));
    fields.put("risk", words(change.risk()));
    fields.put("hook", change.hook().text());
    fields.put("from", change.from());
    fields.put("to", change.to());
    fields.put("services", change.services());
    fields.put("conditions", change.conditions());
    fields.put("example", change.example().flow().toString());
    fields.put("in", change.example().in());
    fields.put("out", change.example().out());
    fields.put("before", decided(change.before()));
    fields.put("after", decided(change.after()));
    return fields;
  }

  private static String words(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String condition(FlowChange change) {
    return change.conditions().isEmpty() ? "" : "  if " + String.join(" and ", change.conditions());
  }

  private static String example(Passage example) {
    return example.flow() + " from port " + example.flow().sourcePort() + ", " + example.state().text()
        + (example.in().isEmpty() ? "" : ", in " + example.in())
        + (example.out().isEmpty() ? "" : ", out " + example.out());
  }

  private static String decided(Decided decided) {
    String by = decided.byDefault()
        ? " by default"
        : decided.rule().map(rule -> " by [" + rule + "]").orElse(", no rule");
    String where = decided.table().isEmpty() || decided.table().equals(OWN) ? "" : " in table " + decided.table();
    return decided.verdict() + by + where + (decided.line() > 0 ? " (line " + decided.line() + ")" : "");
  }
}
