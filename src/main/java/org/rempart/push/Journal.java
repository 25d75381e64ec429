package org.rempart.push;

import java.time.Instant;

/// Port: what was pushed to whom, kept for good.
@FunctionalInterface
public interface Journal {
  /// @throws java.io.UncheckedIOException if it can't be written; the push then does not begin
  void append(Entry entry);

  /// @param outcome `begun` and whether the ruleset is proved, or why it is pushed all the same; or how the push ended,
  ///     with its reason
  /// @param rulesetSha256 hexadecimal
  record Entry(Instant at, String user, String device, String outcome, String rulesetSha256) {}
}
