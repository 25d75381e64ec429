package org.rempart.adapter.snmp;

import java.util.Map;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;

/// What an agent's REPORT (RFC 3414, section 3.2) means to a person.
final class Reports {
  private static final Map<OID, String> REASONS = Map.of(
      SnmpConstants.usmStatsUnsupportedSecLevels,
      "the agent does not offer this user authentication with privacy (usmStatsUnsupportedSecLevels)",
      SnmpConstants.usmStatsNotInTimeWindows,
      "the agent's clock and ours can't be brought together; do two devices share an engine ID? (usmStatsNotInTimeWindows)",
      SnmpConstants.usmStatsUnknownUserNames,
      "the agent knows no user of this name (usmStatsUnknownUserNames)",
      SnmpConstants.usmStatsUnknownEngineIDs,
      "the agent changes its engine ID (usmStatsUnknownEngineIDs)",
      SnmpConstants.usmStatsWrongDigests,
      "the agent does not accept the user's authentication key (usmStatsWrongDigests)",
      SnmpConstants.usmStatsDecryptionErrors,
      "the agent can't decrypt with the user's privacy key (usmStatsDecryptionErrors)");

  private Reports() {}

  static String reason(PDU report) {
    OID counter = counter(report);
    return REASONS.getOrDefault(counter, "the agent reports " + counter + " instead of an answer");
  }

  /// Whether the agent asks for another engine ID or time than we knew of, as after its restart.
  static boolean asksToDiscoverAgain(PDU report) {
    OID counter = counter(report);
    return counter.equals(SnmpConstants.usmStatsUnknownEngineIDs)
        || counter.equals(SnmpConstants.usmStatsNotInTimeWindows);
  }

  private static OID counter(PDU report) {
    return report.size() == 0 ? new OID() : report.get(0).getOid();
  }
}
