package org.rempart.adapter.snmp;

import java.time.Instant;
import org.snmp4j.PDU;

/// What came back for one request.
sealed interface Reply {
  /// @param at when it arrived
  record Answer(PDU pdu, Instant at) implements Reply {}

  /// All tries timed out.
  record Silence() implements Reply {}

  /// The request could not be sent.
  ///
  /// @param reason for a person, without any secret
  record Unsendable(String reason) implements Reply {}
}
