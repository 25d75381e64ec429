package org.rempart.ruleset;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// Values as nftables text. Hours and instants are UTC: nft reads them in its own time zone, so it is always
/// run with `TZ=UTC`.
final class ValueText {
  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT)
      .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private ValueText() {}

  /// A lone value, or a set in braces.
  static String set(List<ValueType> types, List<Element> elements) {
    String all = elements.stream().map(element -> element(types, element)).collect(Collectors.joining(", "));
    return elements.size() == 1 && types.size() == 1 ? all : "{ " + all + " }";
  }

  static String element(List<ValueType> types, Element element) {
    return String.join(" . ", cells(types, element));
  }

  static List<String> cells(List<ValueType> types, Element element) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      cells.add(value(types.get(i), element.values().get(i)));
    }
    return cells;
  }

  private static String value(ValueType type, Value value) {
    return switch (value) {
      case Value.Word(var text) -> type == ValueType.IFNAME || type == ValueType.DAY ? quoted(text) : text;
      case Value.Numbers(var range) -> numbers(type, range);
      case Value.Addresses(var range) -> addresses(range);
      case Value.Hours(var first, var last) -> first.equals(last) ? hour(first) : hour(first) + "-" + hour(last);
    };
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  static String instant(Instant instant) {
    return quoted(INSTANT.format(instant));
  }

  private static String hour(LocalTime time) {
    return quoted((time.getSecond() == 0 ? HOUR : SECOND).format(time));
  }

  private static String numbers(ValueType type, PortRange range) {
    return range.first() == range.last()
        ? Symbols.name(type, range.first()).orElse(range.toString())
        : range.toString();
  }

  static String addresses(IpRange range) {
    if (range.first().equals(range.last())) {
      return range.first().toString();
    }
    List<IpPrefix> prefixes = new IpSet(List.of(range)).prefixes();
    return prefixes.size() == 1 ? prefixes.getFirst().toString() : range.first() + "-" + range.last();
  }
}
