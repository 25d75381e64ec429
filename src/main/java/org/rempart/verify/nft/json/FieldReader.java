package org.rempart.verify.nft.json;

import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.FieldNames;
import org.rempart.verify.nft.tree.Wording;

/// Reads what a packet bears, into the words that text has for it.
final class FieldReader {
  static final Set<String> KINDS = Set.of("payload", "exthdr", "tcp option", "ip option", "sctp chunk", "dccp option",
      "meta", "rt", "ct", "fib", "socket", "osf", "numgen", "jhash", "symhash", "ipsec");

  private final ExpressionReader expressions;

  FieldReader(ExpressionReader expressions) {
    this.expressions = expressions;
  }

  Expression.Field field(Node.Named named) throws RulesetError {
    Node node = named.value();
    String words = switch (named.name()) {
      case "payload" -> payload(node);
      case "exthdr" -> node.has("field") ? header(node, "name") : "exthdr " + node.text("name");
      case "tcp option", "ip option", "sctp chunk", "dccp option" -> named.name() + " " + option(node);
      case "meta" -> "meta " + meta(node);
      case "rt" -> ("rt " + node.text("family", "") + " " + node.text("key")).replace("  ", " ");
      case "ct" -> "ct " + connection(node);
      case "fib" -> "fib " + String.join(" . ", node.need("flags").texts()) + " " + node.text("result");
      case "socket" -> "socket " + node.text("key");
      case "osf" -> "osf " + (node.has("ttl") ? "ttl " + node.text("ttl") + " " : "") + node.text("key");
      case "numgen" -> "numgen " + node.text("mode") + hashed(node);
      case "jhash" -> "jhash " + Wording.of(expressions.expression(node.need("expr"))) + hashed(node);
      case "symhash" -> "symhash" + hashed(node);
      default -> ipsec(node);
    };
    return new Expression.Field(node.at(), words);
  }

  private static String payload(Node node) throws RulesetError {
    return node.has("base")
        ? "@" + node.text("base") + "," + node.text("offset") + "," + node.text("len")
        : header(node, "protocol");
  }

  private static String header(Node node, String of) throws RulesetError {
    String header = node.text(of);
    String field = node.text("field");
    if (!FieldNames.isHeaderField(header, field)) {
      throw node.error("no known field of '" + header + "': " + field);
    }
    return header + " " + field;
  }

  private static String option(Node node) throws RulesetError {
    return node.has("base")
        ? "@" + node.text("base") + "," + node.text("offset") + "," + node.text("len")
        : (node.text("name") + " " + node.text("field", "")).strip();
  }

  private static String meta(Node node) throws RulesetError {
    String key = node.text("key");
    if (!FieldNames.isMeta(key)) {
      throw node.error("no known key of 'meta': " + key);
    }
    return FieldNames.meta(key);
  }

  /// The family of an address stands in the key or beside it.
  private static String connection(Node node) throws RulesetError {
    String family = node.text("family", "");
    String key = (family.isEmpty() ? "" : family + " ") + node.text("key");
    String direction = node.text("dir", "");
    boolean known = FieldNames.isConnection(key) || FieldNames.isOfDirection(key);
    if (!known || (!direction.isEmpty() && !FieldNames.isOfDirection(key))) {
      throw node.error("no known key of 'ct': " + key);
    }
    return direction.isEmpty() ? key : direction + " " + key;
  }

  private static String hashed(Node node) throws RulesetError {
    StringBuilder words = new StringBuilder(" mod " + node.text("mod"));
    for (String trait : new String[]{"seed", "offset"}) {
      String value = node.text(trait, "0");
      words.append(value.equals("0") ? "" : " " + trait + " " + value);
    }
    return words.toString();
  }

  private static String ipsec(Node node) throws RulesetError {
    String depth = node.text("spnum", "0");
    String family = node.text("family", "");
    return "ipsec " + node.text("dir") + (depth.equals("0") ? "" : " spnum " + depth)
        + (family.isEmpty() ? "" : " " + family) + " " + node.text("key");
  }
}
