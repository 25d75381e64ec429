package org.rempart.adapter.snmp;

import java.time.Instant;
import org.snmp4j.smi.Variable;

/// One value of the interface table, with the arrival and the sysUpTime of the PDU that it came in.
record Cell(Variable value, Instant at, long upTime) {}
