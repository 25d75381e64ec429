package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;

/// If all matches hold, the statements run in order. The comment names the intent: `r:<policy rule>`,
/// `n:<NAT rule>`, `p:<protection>`.
public record Rule(List<Match> matches, List<Statement> statements, Optional<String> comment) {
  public Rule {
    matches = List.copyOf(matches);
    statements = List.copyOf(statements);
    comment.ifPresent(Quotable::check);
  }

  public static Rule of(List<Match> matches, Statement statement, String comment) {
    return new Rule(matches, List.of(statement), Optional.of(comment));
  }
}
