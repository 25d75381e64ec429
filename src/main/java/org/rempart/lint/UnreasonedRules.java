package org.rempart.lint;

import java.util.List;
import java.util.stream.Stream;

/// Rules of which nobody wrote down why they are there; a ticket may tell it, too.
final class UnreasonedRules implements Check {
  @Override
  public Stream<Remark> remarks(Situation situation) {
    return situation.rules().filter(rule -> rule.reason().isBlank() && rule.notes().ticket().isBlank())
        .map(rule -> new Remark(Kind.UNREASONED, rule.id(), List.of()));
  }
}
