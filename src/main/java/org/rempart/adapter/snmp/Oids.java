package org.rempart.adapter.snmp;

import org.snmp4j.smi.OID;

/// The scalars of SNMPv2-MIB's system group that a poll reads.
final class Oids {
  static final OID SYS_DESCR = new OID("1.3.6.1.2.1.1.1.0");
  static final OID SYS_UP_TIME = new OID("1.3.6.1.2.1.1.3.0");
  static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");

  private Oids() {}
}
