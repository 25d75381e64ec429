package org.rempart.adapter.snmp;

import java.util.List;
import org.snmp4j.smi.OID;

/// Columns of IF-MIB's ifTable and ifXTable (RFC 2863) that a poll reads, each indexed by ifIndex.
enum Column {
  NAME("1.3.6.1.2.1.31.1.1.1.1"),
  HC_IN_OCTETS("1.3.6.1.2.1.31.1.1.1.6"),
  HC_OUT_OCTETS("1.3.6.1.2.1.31.1.1.1.10"),
  HIGH_SPEED("1.3.6.1.2.1.31.1.1.1.15"),
  ALIAS("1.3.6.1.2.1.31.1.1.1.18"),
  DISCONTINUITY("1.3.6.1.2.1.31.1.1.1.19"),
  ADMIN_STATUS("1.3.6.1.2.1.2.2.1.7"),
  OPER_STATUS("1.3.6.1.2.1.2.2.1.8"),
  DESCR("1.3.6.1.2.1.2.2.1.2"),
  SPEED("1.3.6.1.2.1.2.2.1.5"),
  IN_OCTETS("1.3.6.1.2.1.2.2.1.10"),
  OUT_OCTETS("1.3.6.1.2.1.2.2.1.16");

  /// What every poll reads; the counters stand side by side so that they come in one PDU.
  static final List<Column> MODERN = List.of(HC_IN_OCTETS, HC_OUT_OCTETS, DISCONTINUITY, NAME, ADMIN_STATUS,
      OPER_STATUS, HIGH_SPEED, ALIAS);

  /// What old agents have instead.
  static final List<Column> OLD = List.of(IN_OCTETS, OUT_OCTETS, DESCR, SPEED);

  private final OID oid;

  Column(String oid) {
    this.oid = new OID(oid);
  }

  OID oid() {
    return oid;
  }

  OID of(int ifIndex) {
    return new OID(oid).append(ifIndex);
  }
}
