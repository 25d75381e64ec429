package org.rempart.adapter.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A part of a rule that names what it means, or by `{not: [...]}` what it does not mean.
///
/// @param at the names themselves
record Excepted(Cursor at, boolean not) {
  static Excepted of(Cursor at) {
    if (at.isMapping()) {
      Optional<Cursor> inside = Fields.of(at, "not").wanted("not");
      return inside.map(names -> new Excepted(names, true)).orElse(new Excepted(at, false));
    }
    return new Excepted(at, false);
  }

  List<String> names() {
    return items().stream().flatMap(item -> item.read(Function.identity()).stream()).toList();
  }

  List<Cursor> items() {
    return at.isMapping() ? List.of() : at.items();
  }
}
