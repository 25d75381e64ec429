package org.rempart.verify.nft.tree;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Statements in words that are the same whether they were read as text or as JSON.
public final class Effects {
  public static final List<String> LOG_OPTIONS = List.of("prefix", "group", "snaplen", "queue-threshold", "level",
      "flags");
  private static final Map<String, String> USUAL = Map.of("level", "warn");

  private Effects() {}

  public static String log(Map<String, String> options) {
    return "log" + LOG_OPTIONS.stream().filter(options::containsKey)
        .filter(option -> !USUAL.getOrDefault(option, "").equals(options.get(option)))
        .map(option -> " " + option + " " + options.get(option)).collect(Collectors.joining());
  }

  public static String queue(String number, List<String> flags) {
    return "queue to " + number + (flags.isEmpty() ? "" : " " + String.join(",", flags.stream().sorted().toList()));
  }

  public static String tproxy(String family, String address, String port) {
    return "tproxy" + (family.isEmpty() ? "" : " " + family) + " to " + address + (port.isEmpty() ? "" : ":" + port);
  }

  /// `add @learned { ip saddr limit rate 5 packets/second }`.
  public static String update(Statement.Update update) {
    boolean meter = update.operation().equals("meter");
    String limits = update.limits().stream().map(limit -> " " + limit).collect(Collectors.joining());
    String value = update.value().map(one -> " : " + Wording.of(one)).orElse("");
    return update.operation() + (meter ? " " : " @") + update.set() + " { " + Wording.of(update.key()) + limits + value
        + " }";
  }

  /// A named counter, limit or quota.
  public static Statement object(Place at, String kind, String name) {
    String words = kind + " name " + name;
    return kind.equals("counter") ? new Statement.Remark(at, words) : new Statement.Restrict(at, words);
  }

  /// What iptables' modules ask or do behind nft's back.
  public static Statement foreign(Place at, String type, String name) {
    String words = "xt " + type + " " + name;
    return type.equals("match") ? new Statement.Restrict(at, words) : new Statement.Surrender(at, words);
  }
}
