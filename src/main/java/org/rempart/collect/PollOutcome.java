package org.rempart.collect;

import java.time.Duration;
import org.rempart.measure.AgentRead;

/// How one poll of one agent ended.
public sealed interface PollOutcome {
  record Answered(AgentRead read) implements PollOutcome {}

  /// @param after how long was waited, all tries together
  record TimedOut(Duration after) implements PollOutcome {}

  /// The agent answered that it won't, or what it answered makes no sense.
  ///
  /// @param reason for a person, without any secret
  record Refused(String reason) implements PollOutcome {}
}
