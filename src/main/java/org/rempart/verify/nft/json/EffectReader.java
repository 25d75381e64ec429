package org.rempart.verify.nft.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Amounts;
import org.rempart.verify.nft.tree.Effects;
import org.rempart.verify.nft.tree.Statement;
import org.rempart.verify.nft.tree.Wording;

/// Reads statements that count, log, queue, copy or refuse packets.
final class EffectReader {
  private final ExpressionReader expressions;

  EffectReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  Statement effect(Node.Named named) throws RulesetError {
    Node node = named.value();
    return switch (named.name()) {
      case "counter" -> node.isObject() || node.isNull() ? counting(named) : object(named);
      case "limit", "quota" -> node.isObject() && !node.has("map") ? counting(named) : object(named);
      case "last", "ct count" -> counting(named);
      case "reject" -> new Statement.Reject(node.at(), node.text("type", ""), node.text("expr", ""));
      case "log" -> new Statement.Remark(node.at(), Effects.log(log(node)));
      case "queue" -> new Statement.Surrender(node.at(), queue(node));
      case "tproxy" -> new Statement.Restrict(node.at(),
          Effects.tproxy(node.text("family", ""), words(node, "addr"), words(node, "port")));
      case "dup" -> new Statement.Remark(node.at(), "dup" + target(node));
      case "fwd" -> new Statement.Surrender(node.at(), "fwd" + target(node));
      case "synproxy" -> new Statement.Surrender(node.at(), "synproxy" + synproxy(node));
      case "flow" -> new Statement.Restrict(node.at(), "flow add @" + node.text("flowtable").replaceFirst("^@", ""));
      case "ct helper", "ct timeout", "ct expectation" ->
        new Statement.Remark(node.at(), named.name() + " set " + Wording.of(expressions.expression(node)));
      case "secmark" -> new Statement.Remark(node.at(), "secmark " + Wording.of(expressions.expression(node)));
      case "xt" -> Effects.foreign(node.at(), node.text("type", "target"), node.text("name", "unknown"));
      default -> throw node.error("no known statement");
    };
  }

  private Statement object(Node.Named named) throws RulesetError {
    return Effects.object(named.value().at(), named.name(), Wording.of(expressions.expression(named.value())));
  }

  private Statement counting(Node.Named named) throws RulesetError {
    Optional<String> limit = limit(named);
    return limit.isPresent()
        ? new Statement.Restrict(named.value().at(), limit.get())
        : new Statement.Remark(named.value().at(), named.name());
  }

  /// What each element of a set counts, as far as it holds for some packets only.
  List<String> limits(Node node) throws RulesetError {
    List<String> limits = new ArrayList<>();
    for (Node item : node.items()) {
      limit(item.only()).ifPresent(limits::add);
    }
    return limits;
  }

  private static Optional<String> limit(Node.Named named) throws RulesetError {
    Node node = named.value();
    boolean over = node.truth("inv");
    return switch (named.name()) {
      case "counter", "last" -> Optional.empty();
      case "limit" -> Optional.of(Amounts.rate(over, amount(node, "rate", "rate_unit", "packets"),
          node.text("per", "second"), burst(node)));
      case "quota" -> Optional.of(Amounts.quota(over, amount(node, "val", "val_unit", "bytes")));
      case "ct count" -> Optional.of(Amounts.connections(over, node.text("val")));
      default -> throw node.error("no known way to count");
    };
  }

  private static Optional<String> burst(Node node) throws RulesetError {
    boolean octets = node.text("rate_unit", "packets").endsWith("bytes");
    return node.has("burst")
        ? Optional.of(amount(node, "burst", "burst_unit", octets ? "bytes" : "packets"))
        : Optional.empty();
  }

  private static String amount(Node node, String number, String unit, String usual) throws RulesetError {
    return Amounts.of(node.text(number), node.text(unit, usual))
        .orElseThrow(() -> node.error("'" + number + "' and '" + unit + "' are no amount"));
  }

  private static Map<String, String> log(Node node) throws RulesetError {
    Map<String, String> options = new TreeMap<>();
    for (String option : Effects.LOG_OPTIONS) {
      Optional<Node> found = node.get(option);
      if (found.isPresent()) {
        options.put(option, String.join(",", found.get().texts()));
      }
    }
    return options;
  }

  private String queue(Node node) throws RulesetError {
    Optional<Node> number = node.get("num");
    Optional<Node> flags = node.get("flags");
    return Effects.queue(number.isPresent() ? Wording.of(expressions.expression(number.get())) : "0",
        flags.isPresent() ? flags.get().texts() : List.of());
  }

  private String words(Node node, String name) throws RulesetError {
    Optional<Node> found = node.get(name);
    return found.isPresent() ? Wording.of(expressions.expression(found.get())) : "";
  }

  private String target(Node node) throws RulesetError {
    if (!node.isObject()) {
      return "";
    }
    String family = node.text("family", "");
    String to = words(node, "addr");
    String device = words(node, "dev");
    return (family.isEmpty() ? "" : " " + family) + (to.isEmpty() ? "" : " to " + to)
        + (device.isEmpty() ? "" : " device " + device);
  }

  private String synproxy(Node node) throws RulesetError {
    if (!node.isObject()) {
      return node.isNull() ? "" : " name " + Wording.of(expressions.expression(node));
    }
    StringBuilder words = new StringBuilder();
    for (String number : new String[]{"mss", "wscale"}) {
      words.append(node.has(number) ? " " + number + " " + node.text(number) : "");
    }
    Optional<Node> flags = node.get("flags");
    if (flags.isPresent()) {
      words.append(flags.get().texts().contains("timestamp") ? " timestamp" : "")
          .append(flags.get().texts().contains("sack-perm") ? " sack-perm" : "");
    }
    return words.toString();
  }
}
