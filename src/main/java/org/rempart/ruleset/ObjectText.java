package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Named sets, maps and helpers as nftables text.
final class ObjectText {
  private static final String ELEMENT_INDENT = "      ";

  private ObjectText() {}

  static String helper(CtHelper helper) {
    return "  # " + Headings.of(helper) + "\n  ct helper " + helper.name() + " {\n    type "
        + ValueText.quoted(helper.type()) + " protocol " + helper.protocol().text() + "\n  }\n";
  }

  static String set(NamedSet set) {
    List<String> lines = new ArrayList<>(List.of("type " + types(set.key())));
    set.traits().size().ifPresent(size -> lines.add("size " + size));
    if (!set.traits().flags().isEmpty()) {
      lines.add("flags " + String.join(",", set.traits().flags()));
    }
    set.traits().timeout().ifPresent(timeout -> lines.add("timeout " + timeout.toSeconds() + "s"));
    List<List<String>> rows = set.elements().stream().map(element -> ValueText.cells(set.key(), element)).toList();
    return block(Headings.of(set), "set " + set.name(), lines, Columns.align(rows, " . ", ELEMENT_INDENT, ",\n"));
  }

  static String map(NamedMap map) {
    List<String> lines = new ArrayList<>(List.of("type " + types(map.key()) + " : verdict"));
    if (map.interval()) {
      lines.add("flags interval");
    }
    if (map.counted()) {
      lines.add("counter");
    }
    return block(Headings.of(map), "map " + map.name(), lines, entries(map));
  }

  private static String entries(NamedMap map) {
    List<List<String>> keys = map.entries().stream().map(entry -> ValueText.cells(map.key(), entry.element())).toList();
    List<String> aligned = Columns.lines(keys, " . ");
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < aligned.size(); i++) {
      NamedMap.Entry entry = map.entries().get(i);
      String comment = entry.comment().map(text -> " comment " + ValueText.quoted(text)).orElse("");
      rows.add(List.of(aligned.get(i) + comment, StatementText.verdict(entry.verdict())));
    }
    return Columns.align(rows, " : ", ELEMENT_INDENT, ",\n");
  }

  private static String types(List<ValueType> types) {
    return types.stream().map(ValueType::text).collect(Collectors.joining(" . "));
  }

  private static String block(String heading, String name, List<String> lines, String elements) {
    StringBuilder text = new StringBuilder("  # " + heading + "\n  " + name + " {\n");
    lines.forEach(line -> text.append("    ").append(line).append('\n'));
    if (!elements.isEmpty()) {
      text.append("    elements = {\n").append(elements).append("\n    }\n");
    }
    return text.append("  }\n").toString();
  }
}
