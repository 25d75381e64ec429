package org.rempart.adapter.snmp;

import java.time.Duration;

/// How long and how often an agent is asked before it counts as silent.
///
/// @param timeout of one try
/// @param retries after the first try
record Patience(Duration timeout, int retries) {
  /// A whole poll may take as long as so many timeouts: a large table is many requests.
  private static final int TIMEOUTS_A_POLL = 20;

  Patience {
    if (!timeout.isPositive() || retries < 0) {
      throw new IllegalArgumentException(
          "a timeout is more than 0 and retries are 0 or more, not " + timeout + " and " + retries);
    }
  }

  Duration wholePoll() {
    return timeout.multipliedBy(Math.max(TIMEOUTS_A_POLL, 2L * (retries + 1)));
  }

  int tries() {
    return retries + 1;
  }
}
