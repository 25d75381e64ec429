package org.rempart.lint;

import java.util.List;
import java.util.stream.Stream;

/// What the compiler refuses.
final class BrokenRules implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    return situation.errors().stream()
        .map(e -> new Remark(Kind.BROKEN, e.subject(), List.of("“" + e.value() + "” " + e.remedy())));
  }
}
