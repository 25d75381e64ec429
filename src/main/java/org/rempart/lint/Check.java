package org.rempart.lint;

import java.util.stream.Stream;

/// Looks for remarks of one kind, or of a few that belong together.
@FunctionalInterface
interface Check {
  Stream<Remark> remarks(Situation situation);
}
