package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The text of a site cut into lines that belong together, so that an edit replaces the lines of the entries
/// that it changed and leaves every other byte, comments included, as a person wrote it. Comment lines and
/// blank lines directly above an entry belong to it.
final class Splice {
  /// @param head the section's own line with what stands above it
  /// @param keys of a mapping's entries; empty for a sequence, whose entries have none in the text
  /// @param entries each entry's lines, with what stands above it
  private record Section(String head, List<String> keys, List<String> entries, String whole, boolean spliceable) {
    /// Where each entry stands. What a mapping says needlessly (a default) is no entry of the site.
    Map<String, Integer> places(List<SiteText.Entry> before) {
      List<String> named = keys.isEmpty() ? before.stream().map(SiteText.Entry::key).toList() : keys;
      Map<String, Integer> places = new HashMap<>();
      for (int i = 0; i < named.size(); i++) {
        places.put(named.get(i), i);
      }
      return places;
    }

    boolean splices(List<SiteText.Entry> before) {
      return spliceable && (keys.isEmpty() ? entries.size() == before.size() : Set.copyOf(keys).size() == keys.size());
    }
  }

  private final String name;
  private final String top;
  private final Map<String, Section> sections = new HashMap<>();
  private final List<String> order = new ArrayList<>();
  private final String tail;

  Splice(String text, MappingNode root, String name) {
    this.name = name;
    List<String> lines = text.lines().map(line -> line + "\n").toList();
    List<NodeTuple> tuples = root.getValue();
    StringBuilder above = new StringBuilder();
    int end = lines.size();
    while (end > 0 && idle(lines.get(end - 1))) {
      end--;
    }
    this.tail = join(lines, end, lines.size());
    for (int i = 0; i < tuples.size(); i++) {
      int from = lead(lines, line(tuples.get(i).getKeyNode()));
      int to = i + 1 < tuples.size() ? lead(lines, line(tuples.get(i + 1).getKeyNode())) : end;
      String key = ((ScalarNode) tuples.get(i).getKeyNode()).getValue();
      if (key.equals("rempart") || key.equals("name")) {
        above.append(join(lines, from, to));
      } else {
        order.add(key);
        sections.put(key, cut(lines, tuples.get(i), from, to));
      }
    }
    this.top = above.toString();
  }

  /// The text of the edited site.
  ///
  /// @param before the entries as the text has them
  String edited(String siteName, Map<String, List<SiteText.Entry>> before, Map<String, List<SiteText.Entry>> after) {
    StringBuilder text = new StringBuilder(siteName.equals(name)
        ? top
        : top.replaceFirst("(?m)^name:.*$", "name: " + YamlText.word(siteName).replace("$", "\\$")));
    List<String> keys = new ArrayList<>(order);
    after.keySet().stream().filter(key -> !keys.contains(key)).forEach(keys::add);
    for (String key : keys) {
      text.append(section(key, before.getOrDefault(key, List.of()), after.getOrDefault(key, List.of())));
    }
    return text.append(tail).toString();
  }

  private String section(String key, List<SiteText.Entry> before, List<SiteText.Entry> after) {
    Section section = sections.get(key);
    if (section == null) {
      return after.isEmpty() ? "" : "\n" + key + ":\n" + all(after);
    }
    if (before.equals(after)) {
      return section.whole();
    }
    if (!section.splices(before)) {
      return after.isEmpty() ? "" : comments(section.whole()) + key + ":\n" + all(after);
    }
    String kept = kept(section, before, after);
    StringBuilder text = new StringBuilder(after.isEmpty() && kept.isEmpty() ? "" : section.head()).append(kept);
    Map<String, Integer> places = section.places(before);
    Set<SiteText.Entry> unchanged = new HashSet<>(before);
    for (SiteText.Entry entry : after) {
      Integer place = places.get(entry.key());
      if (place == null) {
        text.append(entry.text());
      } else if (unchanged.contains(entry)) {
        text.append(section.entries().get(place));
      } else {
        text.append(comments(section.entries().get(place))).append(entry.text());
      }
    }
    return text.toString();
  }

  /// Lines of a mapping that say what holds anyway, before and after.
  private static String kept(Section section, List<SiteText.Entry> before, List<SiteText.Entry> after) {
    Set<String> spoken = new HashSet<>();
    Stream.concat(before.stream(), after.stream()).forEach(entry -> spoken.add(entry.key()));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < section.keys().size(); i++) {
      if (!spoken.contains(section.keys().get(i))) {
        text.append(section.entries().get(i));
      }
    }
    return text.toString();
  }

  private static String all(List<SiteText.Entry> entries) {
    return String.join("", entries.stream().map(SiteText.Entry::text).toList());
  }

  private static String comments(String entry) {
    return String.join("", entry.lines().takeWhile(Splice::idle).map(line -> line + "\n").toList());
  }

  private static Section cut(List<String> lines, NodeTuple tuple, int from, int to) {
    int header = line(tuple.getKeyNode());
    List<String> keys = new ArrayList<>();
    List<Node> entries = switch (tuple.getValueNode()) {
      case MappingNode mapping when mapping.getFlowStyle() == FlowStyle.BLOCK -> {
        mapping.getValue().forEach(entry -> keys.add(((ScalarNode) entry.getKeyNode()).getValue()));
        yield mapping.getValue().stream().map(NodeTuple::getKeyNode).toList();
      }
      case SequenceNode sequence when sequence.getFlowStyle() == FlowStyle.BLOCK -> sequence.getValue();
      default -> List.of();
    };
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int start = lead(lines, line(entries.get(i)));
      texts.add(join(lines, start, i + 1 < entries.size() ? lead(lines, line(entries.get(i + 1))) : to));
    }
    boolean ownLines = !entries.isEmpty() && line(entries.getFirst()) > header;
    String head = ownLines ? join(lines, from, lead(lines, line(entries.getFirst()))) : join(lines, from, header + 1);
    return new Section(head, keys, texts, join(lines, from, to), ownLines);
  }

  /// The first of the comment and blank lines directly above a line.
  private static int lead(List<String> lines, int line) {
    int first = line;
    while (first > 0 && idle(lines.get(first - 1))) {
      first--;
    }
    return first;
  }

  private static boolean idle(String line) {
    String text = line.strip();
    return text.isEmpty() || text.startsWith("#");
  }

  private static int line(Node node) {
    return node.getStartMark().orElseThrow(() -> new IllegalStateException("composed with marks")).getLine();
  }

  private static String join(List<String> lines, int from, int to) {
    return String.join("", lines.subList(from, to));
  }
}
