package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The fields of one mapping, each read as what it should be. What is missing or wrong is noted at its place.
final class Fields {
  private final Cursor at;
  private final Map<String, Cursor> all;

  private Fields(Cursor at, Map<String, Cursor> all) {
    this.at = at;
    this.all = all;
  }

  /// @param known the keys that may stand here; any other one is a problem
  static Fields of(Cursor at, String... known) {
    return new Fields(at, at.fields(List.of(known)));
  }

  boolean has(String key) {
    return all.containsKey(key);
  }

  Optional<Cursor> find(String key) {
    return Optional.ofNullable(all.get(key));
  }

  Optional<Cursor> wanted(String key) {
    if (!has(key)) {
      at.problem("'" + key + "' is missing", "");
    }
    return find(key);
  }

  Optional<String> text(String key) {
    return find(key).map(Cursor::text);
  }

  String text(String key, String otherwise) {
    return text(key).orElse(otherwise);
  }

  Optional<String> wantedText(String key) {
    return wanted(key).map(Cursor::text);
  }

  boolean flag(String key, boolean otherwise) {
    return find(key).map(Cursor::flag).orElse(otherwise);
  }

  Optional<Integer> number(String key, int least, int most) {
    return find(key).map(value -> value.number(least, most));
  }

  /// As [Cursor#read], of a field that may be missing.
  <T> Optional<T> value(String key, Function<String, T> parser) {
    return find(key).flatMap(value -> value.read(parser));
  }

  <T> Optional<T> wantedValue(String key, Function<String, T> parser) {
    return wanted(key).flatMap(value -> value.read(parser));
  }

  /// One of some words, of a field that may be missing.
  <T> Optional<T> choice(String key, T[] choices, Function<T, String> word) {
    return find(key).flatMap(value -> value.choice(key, choices, word));
  }

  <T> Optional<T> wantedChoice(String key, T[] choices, Function<T, String> word) {
    return wanted(key).flatMap(value -> value.choice(key, choices, word));
  }

  /// The items of a list; none where the field is missing.
  <T> List<T> all(String key, Function<String, T> parser) {
    return find(key).map(value -> value.all(parser)).orElse(List.of());
  }

  List<String> names(String key) {
    return all(key, Function.identity());
  }

  /// The entries of a mapping below; none where the field is missing.
  <T> List<T> entries(String key, BiFunction<String, Cursor, Optional<T>> reader) {
    List<T> entries = new ArrayList<>();
    find(key).ifPresent(
        below -> below.entries().forEach((name, value) -> reader.apply(name, value).ifPresent(entries::add)));
    return entries;
  }

  /// The items of a list of mappings; none where the field is missing.
  <T> List<T> items(String key, Function<Cursor, Optional<T>> reader) {
    return find(key).map(Cursor::items).orElse(List.of()).stream().flatMap(item -> reader.apply(item).stream())
        .toList();
  }
}
