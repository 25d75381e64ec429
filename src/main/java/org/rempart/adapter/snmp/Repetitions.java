package org.rempart.adapter.snmp;

/// How many rows one GETBULK asks of an agent: halved when the agent can't, grown by one after each poll
/// that went well. Remembered from poll to poll.
final class Repetitions {
  static final int MOST = 25;

  private int current = MOST;

  int current() {
    return current;
  }

  /// @return false if there is nothing left to halve
  boolean halve() {
    if (current == 1) {
      return false;
    }
    current /= 2;
    return true;
  }

  void grow() {
    current = Math.min(MOST, current + 1);
  }
}
