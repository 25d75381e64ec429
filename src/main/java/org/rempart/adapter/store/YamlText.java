package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words and lists as YAML.
final class YamlText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./@-]*( [A-Za-z0-9_./@()-]+)*");
  private static final Pattern YAML_WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off");

  /// Addresses and ranges, dates, timeouts, limits: they begin with a digit, but no YAML takes them for a number.
  private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}([/-][\\d.]{1,15})?"
      + "|\\d{4}-\\d\\d-\\d\\d|\\d+[dhms](\\d+[hms])*|\\d+/[a-z]+( burst \\d+)?");

  private YamlText() {}

  static String list(Collection<?> items) {
    return items.stream().map(YamlText::word).collect(Collectors.joining(", ", "[", "]"));
  }

  /// A plain word where YAML reads it back as the same text, else in double quotes.
  static String word(Object value) {
    String text = value.toString();
    boolean plain = PLAIN.matcher(text).matches() && !YAML_WORD.matcher(text).matches();
    if (plain || NUMERIC.matcher(text).matches()) {
      return text;
    }
    List<String> escaped = new ArrayList<>();
    text.codePoints().forEach(c -> escaped.add(switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      default -> escaped(c);
    }));
    return "\"" + String.join("", escaped) + "\"";
  }

  /// As it is where YAML may print it (YAML 1.2, production 1), else by its number.
  private static String escaped(int c) {
    boolean control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    boolean lineEnd = c == 0x2028 || c == 0x2029 || c == 0xfeff;
    return control ? String.format("\\x%02x", c) : lineEnd ? String.format("\\u%04x", c) : Character.toString(c);
  }
}
