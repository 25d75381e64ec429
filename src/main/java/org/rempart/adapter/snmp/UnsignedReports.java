package org.rempart.adapter.snmp;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.PduHandle;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OID;

/// An agent that does not accept our key can't sign its report of that; the library drops such reports and a
/// person would read "no answer". Here they end the exchange that is under way with that agent. Who forges
/// one can spoil a poll and no more: nothing else is believed of it.
final class UnsignedReports implements Snmp.ReportHandler {
  private static final Set<OID> UNSIGNED = Set.of(
      SnmpConstants.usmStatsWrongDigests, SnmpConstants.usmStatsUnsupportedSecLevels,
      SnmpConstants.usmStatsDecryptionErrors);

  private final Snmp.ReportHandler library;
  private final ConcurrentMap<Address, Exchange> underWay = new ConcurrentHashMap<>();

  UnsignedReports(Snmp.ReportHandler library) {
    this.library = library;
  }

  void begin(Address agent, Exchange exchange) {
    underWay.put(agent, exchange);
  }

  void end(Address agent, Exchange exchange) {
    underWay.remove(agent, exchange);
  }

  @Override
  public <A extends Address> void processReport(PduHandle handle, CommandResponderEvent<A> event) {
    PDU report = event.getPDU();
    Exchange exchange = underWay.get(event.getPeerAddress());
    if (exchange != null && event.getSecurityLevel() == SecurityLevel.NOAUTH_NOPRIV && report.size() == 1
        && UNSIGNED.contains(report.get(0).getOid())) {
      exchange.reported(report);
    } else {
      library.processReport(handle, event);
    }
  }
}
