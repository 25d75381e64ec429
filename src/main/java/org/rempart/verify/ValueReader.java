package org.rempart.verify;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.Symbols;
import org.rempart.ruleset.Value;
import org.rempart.ruleset.ValueType;

/// Reads values and elements of sets.
final class ValueReader {
  private static final Set<String> STATES = Set.of("new", "established", "related", "invalid", "untracked");
  private static final Set<String> STATUSES = Set.of("dnat"); // the others depend on the past of the connection
  private static final Set<String> DIRECTIONS = Set.of("original", "reply");
  private static final Set<String> PACKET_TYPES = Set.of("host", "broadcast", "multicast", "other");
  private static final Set<String> ADDRESS_TYPES = Set.of("unicast", "local", "broadcast", "multicast", "anycast",
      "blackhole", "unreachable", "prohibit");
  private static final Set<String> PRESENCES = Set.of("exists", "missing");
  private static final Set<String> DAYS = Arrays.stream(DayOfWeek.values())
      .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> FAMILIES = Set.of("ipv4", "ipv6");

  private final Cursor cursor;

  ValueReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /// `"eth-lan" . 10.0.20.0/24`: one value for each type.
  Element element(List<ValueType> types) throws RulesetSyntaxError {
    List<Value> values = new ArrayList<>();
    for (ValueType type : types) {
      if (!values.isEmpty()) {
        cursor.expect(".");
      }
      values.add(value(type));
    }
    return new Element(values);
  }

  /// The rest of `a,b,c` without braces.
  List<Element> more(List<ValueType> types, Element first) throws RulesetSyntaxError {
    List<Element> elements = new ArrayList<>(List.of(first));
    while (cursor.take(",")) {
      elements.add(element(types));
    }
    return elements;
  }

  /// `{ a, b }`, over several lines if need be.
  List<Element> set(List<ValueType> types) throws RulesetSyntaxError {
    List<Element> elements = new ArrayList<>();
    cursor.expect("{");
    while (cursor.nextElement(elements.isEmpty())) {
      elements.add(element(types));
    }
    return elements;
  }

  private Value value(ValueType type) throws RulesetSyntaxError {
    return switch (type) {
      case IFNAME -> interfaceName();
      case IPV4_ADDR -> addresses(Family.IPV4);
      case IPV6_ADDR -> addresses(Family.IPV6);
      case INET_SERVICE, INET_PROTO, ICMP_TYPE, ICMPV6_TYPE, INTEGER -> numbers(type);
      case NF_PROTO -> oneOf(FAMILIES, "ipv4 or ipv6");
      case CT_STATE -> oneOf(STATES, "a connection state");
      case CT_DIR -> oneOf(DIRECTIONS, "original or reply");
      case PKT_TYPE -> oneOf(PACKET_TYPES, "host, broadcast, multicast or other");
      case FIB_ADDRTYPE -> oneOf(ADDRESS_TYPES, "a type of address");
      case BOOLEAN -> oneOf(PRESENCES, "exists or missing");
      case DAY -> day();
      case HOUR -> hours();
      case TIME, TCP_FLAG ->
        throw new RulesetSyntaxError(cursor.peek(), "values of type " + type.text() + " are not understood here");
      case CT_STATUS -> oneOf(STATUSES, "the connection status dnat");
    };
  }

  private Value interfaceName() throws RulesetSyntaxError {
    Token name = cursor.quoted();
    if (name.text().indexOf('*') >= 0) {
      throw new RulesetSyntaxError(name, "patterns of interface names are not understood");
    }
    return new Value.Word(name.text());
  }

  private Value day() throws RulesetSyntaxError {
    Token name = cursor.quoted();
    if (!DAYS.contains(name.text())) {
      throw new RulesetSyntaxError(name, "a day such as \"Monday\" is expected here");
    }
    return new Value.Word(name.text());
  }

  private Value hours() throws RulesetSyntaxError {
    Token start = cursor.quoted();
    LocalTime first = TimeReader.hour(start);
    LocalTime last = cursor.take("-") ? TimeReader.hour(cursor.quoted()) : first;
    try {
      return new Value.Hours(first, last);
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(start, e);
    }
  }

  private Value oneOf(Set<String> known, String what) throws RulesetSyntaxError {
    Token word = cursor.word();
    if (!known.contains(word.text())) {
      throw new RulesetSyntaxError(word, what + " is expected here");
    }
    return new Value.Word(word.text());
  }

  private Value addresses(Family family) throws RulesetSyntaxError {
    Token word = cursor.word();
    try {
      IpRange range = IpRange.parse(word.text());
      if (range.family() == family) {
        return new Value.Addresses(range);
      }
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(word, e);
    }
    throw new RulesetSyntaxError(word, "an address of the other family is expected here");
  }

  private Value numbers(ValueType type) throws RulesetSyntaxError {
    Token word = cursor.word();
    String text = word.text();
    int known = Symbols.number(type, text).orElse(-1);
    if (known >= 0) {
      return Value.number(known);
    }
    if (!text.matches("\\d{1,5}(-\\d{1,5})?")) {
      throw new RulesetSyntaxError(word, "neither a number nor a known name of type " + type.text());
    }
    int dash = text.indexOf('-');
    try {
      int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
      return new Value.Numbers(new PortRange(first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1))));
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(word, e);
    }
  }
}
