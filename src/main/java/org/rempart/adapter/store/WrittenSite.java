package org.rempart.adapter.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.site.Site;

/// A site together with the places where it is written. Names count as known as soon as they are written, so
/// that an entry that can't be read is told once, and not again wherever it is named.
record WrittenSite(Site site, Cursor root) {
  private static final List<String> ENDS = List.of("zones", "networks", "devices", "groups", "ranges", "sets");

  /// The sections whose names rules use as ends; a name stands in one of them only.
  static List<String> endSections() {
    return ENDS;
  }

  /// The entries of a section that names them; empty where it is missing.
  Map<String, Cursor> section(String name) {
    return entries(root, name);
  }

  /// The entries of a mapping below a place; empty where it is missing.
  static Map<String, Cursor> entries(Cursor at, String field) {
    return field(at, field).filter(Cursor::isMapping).map(Cursor::entries).orElse(Map.of());
  }

  /// The items of a section that lists them.
  List<Cursor> items(String section) {
    return items(root, section);
  }

  static List<Cursor> items(Cursor at, String field) {
    return field(at, field).map(Cursor::items).orElse(List.of());
  }

  static Optional<Cursor> field(Cursor at, String name) {
    return at.isMapping() ? Optional.ofNullable(at.entries().get(name)) : Optional.empty();
  }

  Set<String> names(String... sections) {
    return names(List.of(sections));
  }

  Set<String> ends() {
    return names(ENDS);
  }

  private Set<String> names(List<String> sections) {
    Set<String> names = new HashSet<>();
    sections.forEach(section -> names.addAll(section(section).keySet()));
    return names;
  }

  /// Notes a field that names nothing.
  static void exists(Cursor at, String field, Collection<String> names, String what) {
    field(at, field).ifPresent(value -> named(value, names, what));
  }

  static void named(Cursor at, Collection<String> names, String what) {
    String text = at.text();
    if (!names.contains(text)) {
      at.problem("there is no " + what + " '" + text + "'", Spelling.remedy(text, names));
    }
  }

  /// The names of some fields of the rules of a section; what `{not: ...}` names counts too.
  Stream<Cursor> parts(String section, String... fields) {
    return items(section).stream().flatMap(rule -> Stream.of(fields).flatMap(field -> field(rule, field).stream()))
        .flatMap(part -> Excepted.of(part).items().stream());
  }
}
