package org.rempart.adapter.snmp;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// An interface table for a scripted agent.
final class IfTable {
  private final Map<OID, Variable> values = new HashMap<>();

  IfTable with(int ifIndex, Column column, Variable value) {
    values.put(column.of(ifIndex), value);
    return this;
  }

  /// An interface as modern agents have it.
  IfTable modern(int ifIndex, String name, long in, long out) {
    return with(ifIndex, Column.NAME, new OctetString(name)).with(ifIndex, Column.ALIAS, new OctetString("to " + name))
        .with(ifIndex, Column.HC_IN_OCTETS, new Counter64(in)).with(ifIndex, Column.HC_OUT_OCTETS, new Counter64(out))
        .with(ifIndex, Column.HIGH_SPEED, new Gauge32(1000)).with(ifIndex, Column.DISCONTINUITY, new TimeTicks(17))
        .with(ifIndex, Column.ADMIN_STATUS, new Integer32(1)).with(ifIndex, Column.OPER_STATUS, new Integer32(7));
  }

  /// An interface as agents before RFC 2233 have it.
  IfTable old(int ifIndex, String descr, long in, long out) {
    return with(ifIndex, Column.DESCR, new OctetString(descr)).with(ifIndex, Column.SPEED, new Gauge32(10_000_000))
        .with(ifIndex, Column.IN_OCTETS, new Counter32(in)).with(ifIndex, Column.OUT_OCTETS, new Counter32(out))
        .with(ifIndex, Column.ADMIN_STATUS, new Integer32(1)).with(ifIndex, Column.OPER_STATUS, new Integer32(1));
  }

  static IfTable modern(int count) {
    var table = new IfTable();
    IntStream.rangeClosed(1, count).forEach(i -> table.modern(i, "eth" + i, i * 1000L, i * 2000L));
    return table;
  }

  /// In the order of the MIB.
  List<VariableBinding> sorted() {
    return in(Comparator.naturalOrder());
  }

  /// Each column from its last row to its first.
  List<VariableBinding> backwards() {
    return in(
        Comparator.comparing((OID oid) -> oid.trim()).thenComparing(oid -> oid.last(), Comparator.reverseOrder()));
  }

  private List<VariableBinding> in(Comparator<OID> order) {
    return values.entrySet().stream().sorted(Map.Entry.comparingByKey(order))
        .map(one -> new VariableBinding(one.getKey(), one.getValue())).toList();
  }
}
