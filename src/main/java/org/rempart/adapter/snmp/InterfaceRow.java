package org.rempart.adapter.snmp;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.measure.Counter;
import org.rempart.measure.InterfaceRead;
import org.rempart.measure.InterfaceStatus;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.OctetString;

/// One row of the interface table as IF-MIB means it.
record InterfaceRow(int ifIndex, Map<Column, Cell> cells) {
  private static final int LONGEST_TEXT = 255;

  InterfaceRead read(String name) {
    Optional<Cell> in = octets(Column.HC_IN_OCTETS, Column.IN_OCTETS);
    Optional<Cell> out = octets(Column.HC_OUT_OCTETS, Column.OUT_OCTETS);
    Cell stamp = in.or(() -> out).orElseGet(() -> cells.values().iterator().next());
    return new InterfaceRead(
        ifIndex, name, text(Column.ALIAS), status(Column.ADMIN_STATUS), status(Column.OPER_STATUS), speed(), stamp.at(),
        stamp.upTime(),
        number(Column.DISCONTINUITY).orElse(0L), in.map(InterfaceRow::counter), out.map(InterfaceRow::counter));
  }

  /// ifName; ifDescr where the agent has none.
  String name() {
    return Stream.of(Column.NAME, Column.DESCR).map(this::text).filter(text -> !text.isEmpty()).findFirst()
        .orElse("if" + ifIndex);
  }

  boolean has(Column column) {
    return cells.containsKey(column);
  }

  /// ifHighSpeed counts millions of bits a second and says 0 for slower ones.
  boolean hasHighSpeed() {
    return number(Column.HIGH_SPEED).orElse(0L) > 0;
  }

  private Optional<Long> speed() {
    return number(Column.HIGH_SPEED).filter(millions -> millions > 0).map(millions -> millions * 1_000_000)
        .or(() -> number(Column.SPEED).filter(speed -> speed > 0 && speed < 0xffff_ffffL));
  }

  private Optional<Cell> octets(Column wide, Column narrow) {
    return Stream.of(wide, narrow).flatMap(column -> Optional.ofNullable(cells.get(column)).stream())
        .filter(cell -> cell.value() instanceof Counter64 || cell.value() instanceof Counter32)
        .findFirst();
  }

  private static Counter counter(Cell cell) {
    var width = cell.value() instanceof Counter64 ? Counter.Width.BITS_64 : Counter.Width.BITS_32;
    return new Counter(cell.value().toLong(), width);
  }

  private Optional<Long> number(Column column) {
    return Optional.ofNullable(cells.get(column))
        .filter(cell -> !(cell.value() instanceof OctetString) && !cell.value().isException())
        .map(cell -> cell.value().toLong());
  }

  private InterfaceStatus status(Column column) {
    return switch (number(column).orElse(0L).intValue()) {
      case 1 -> InterfaceStatus.UP;
      case 2 -> InterfaceStatus.DOWN;
      case 3 -> InterfaceStatus.TESTING;
      case 5 -> InterfaceStatus.DORMANT;
      case 6 -> InterfaceStatus.NOT_PRESENT;
      case 7 -> InterfaceStatus.LOWER_LAYER_DOWN;
      default -> InterfaceStatus.UNKNOWN;
    };
  }

  private String text(Column column) {
    return Optional.ofNullable(cells.get(column)).map(cell -> text(cell.value())).orElse("");
  }

  /// A device's text for a screen: without control characters, and no longer than MIBs allow.
  static String text(Object value) {
    if (!(value instanceof OctetString octets)) {
      return "";
    }
    String text = new String(octets.getValue(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
