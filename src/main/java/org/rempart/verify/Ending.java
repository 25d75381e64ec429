package org.rempart.verify;

import java.util.Optional;
import org.rempart.ruleset.Statement;

/// How a base chain ended.
///
/// @param comment of the deciding rule
/// @param translation that the chain asked for
record Ending(Decision.Verdict verdict, Optional<String> comment, Optional<Statement.Translation> translation) {
  static Ending of(Decision.Verdict verdict, Optional<String> comment) {
    return new Ending(verdict, comment, Optional.empty());
  }
}
