package org.rempart.verify.nft.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Expression.Element;

/// Reads expressions.
final class ExpressionReader {
  private static final Set<String> OPERATORS = Set.of("&", "|", "^", "<<", ">>");
  private static final Set<String> VERDICTS = Set.of("accept", "drop", "continue", "return", "jump", "goto");

  private final FieldReader fields = new FieldReader(this);

  Expression expression(Node node) throws RulesetError {
    if (node.isArray()) {
      return new Expression.Bits(node.at(), several(node));
    }
    if (node.isScalar()) {
      return scalar(node);
    }
    Node.Named named = node.only();
    Node value = named.value();
    if (FieldReader.KINDS.contains(named.name())) {
      return fields.field(named);
    }
    if (VERDICTS.contains(named.name())) {
      return verdict(named);
    }
    if (OPERATORS.contains(named.name())) {
      return calculated(named);
    }
    return switch (named.name()) {
      case "prefix" -> new Expression.Prefix(value.at(), expression(value.need("addr")), expression(value.need("len")));
      case "range" -> range(value);
      case "concat" -> new Expression.Joined(value.at(), several(value));
      case "set" -> value.isText() ? expression(value) : new Expression.Members(value.at(), elements(value));
      case "map" -> new Expression.Mapped(value.at(), expression(value.need("key")), data(value.need("data")));
      case "elem" -> expression(value.need("val"));
      default -> throw node.error("no known expression");
    };
  }

  private static Expression scalar(Node node) throws RulesetError {
    String text = node.scalar();
    if (text.equals("*") && node.isText()) {
      return new Expression.Anything(node.at());
    }
    return text.startsWith("@") && node.isText()
        ? new Expression.Named(node.at(), text.substring(1))
        : new Expression.Word(node.at(), text);
  }

  private List<Expression> several(Node node) throws RulesetError {
    List<Expression> several = new ArrayList<>();
    for (Node item : node.items()) {
      several.add(expression(item));
    }
    return several;
  }

  private Expression range(Node node) throws RulesetError {
    List<Expression> ends = several(node);
    if (ends.size() != 2) {
      throw node.error("a range has two ends");
    }
    return new Expression.Range(node.at(), ends.getFirst(), ends.getLast());
  }

  /// More than two operands are calculated from left to right.
  private Expression calculated(Node.Named named) throws RulesetError {
    List<Expression> operands = several(named.value());
    if (operands.size() < 2) {
      throw named.value().error("two operands are expected here");
    }
    Expression left = operands.getFirst();
    for (Expression right : operands.subList(1, operands.size())) {
      left = new Expression.Calculated(named.value().at(), named.name(), left, right);
    }
    return left;
  }

  Expression.Verdict verdict(Node.Named named) throws RulesetError {
    boolean leads = named.name().equals("jump") || named.name().equals("goto");
    return new Expression.Verdict(named.value().at(), named.name(),
        leads ? Optional.of(named.value().text("target")) : Optional.empty());
  }

  static boolean isVerdict(String name) {
    return VERDICTS.contains(name);
  }

  /// A set in place, or the name of one.
  Expression data(Node node) throws RulesetError {
    Expression data = expression(node);
    if (!(data instanceof Expression.Members) && !(data instanceof Expression.Named)) {
      throw node.error("a set or the name of one is expected here");
    }
    return data;
  }

  /// Of a set or a map; a set in a set is its members.
  List<Element> elements(Node node) throws RulesetError {
    List<Element> elements = new ArrayList<>();
    for (Node item : node.items()) {
      if (item.isArray()) {
        elements.add(entry(item));
      } else {
        Expression key = expression(item);
        if (key instanceof Expression.Members(_, var inner)) {
          elements.addAll(inner);
        } else {
          elements.add(new Element(key, Optional.empty(), comment(item)));
        }
      }
    }
    return elements;
  }

  private Element entry(Node pair) throws RulesetError {
    List<Node> parts = pair.items();
    if (parts.size() != 2) {
      throw pair.error("an element of a map is a key and a value");
    }
    Optional<String> comment = comment(parts.getFirst());
    return new Element(expression(parts.getFirst()), Optional.of(expression(parts.getLast())),
        comment.isPresent() ? comment : comment(parts.getLast()));
  }

  private static Optional<String> comment(Node node) throws RulesetError {
    Optional<Node> comment = node.get("elem").flatMap(element -> element.get("comment"));
    return comment.isPresent() ? Optional.of(comment.get().scalar()) : Optional.empty();
  }
}
