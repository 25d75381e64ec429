package org.rempart.adapter.snmp;

import java.util.EnumMap;
import java.util.Map;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// How far the walk has come in one column.
final class Cursor {
  private final Column column;
  private OID last;
  private boolean atEnd;

  Cursor(Column column) {
    this.column = column;
    this.last = column.oid();
  }

  OID last() {
    return last;
  }

  boolean isAtEnd() {
    return atEnd;
  }

  /// Takes the next value of the column. An index that was there before ends it: agents exist whose tables
  /// run in circles. One that merely runs backwards is followed.
  void take(VariableBinding next, Reply.Answer answer, long upTime, Map<Integer, EnumMap<Column, Cell>> rows) {
    if (atEnd) {
      return;
    }
    OID oid = next.getOid();
    if (next.isException() || !oid.startsWith(column.oid()) || oid.size() != column.oid().size() + 1) {
      atEnd = true;
      return;
    }
    var row = rows.computeIfAbsent(oid.last(), _ -> new EnumMap<>(Column.class));
    atEnd = row.putIfAbsent(column, new Cell(next.getVariable(), answer.at(), upTime)) != null;
    last = oid;
  }
}
