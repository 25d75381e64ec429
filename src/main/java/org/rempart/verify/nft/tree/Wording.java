package org.rempart.verify.nft.tree;

import java.util.List;
import java.util.stream.Collectors;

/// Expressions in words that are the same whether they were read as text or as JSON.
public final class Wording {
  private Wording() {}

  public static String of(Expression expression) {
    return switch (expression) {
      case Expression.Word(_, var text) -> Numbers.unsigned(text).stream().mapToObj(Long::toString).findFirst()
          .orElse(text);
      case Expression.Field(_, var words) -> words;
      case Expression.Calculated(_, var operator, var left, var right) -> of(left) + " " + operator + " " + of(right);
      case Expression.Prefix(_, var address, var length) -> of(address) + "/" + of(length);
      case Expression.Range(_, var first, var last) -> of(first) + "-" + of(last);
      case Expression.Joined(_, var parts) -> joined(parts, " . ");
      case Expression.Bits(_, var parts) -> joined(parts, ",");
      case Expression.Members(_, var elements) ->
        elements.stream().map(Wording::element).collect(Collectors.joining(", ", "{ ", " }"));
      case Expression.Named(_, var name) -> "@" + name;
      case Expression.Mapped(_, var key, var data) -> of(key) + " map " + of(data);
      case Expression.Verdict(_, var kind, var chain) -> kind + chain.map(name -> " " + name).orElse("");
      case Expression.Anything _ -> "*";
    };
  }

  private static String joined(List<Expression> parts, String between) {
    return parts.stream().map(Wording::of).collect(Collectors.joining(between));
  }

  private static String element(Expression.Element element) {
    return of(element.key()) + element.value().map(value -> " : " + of(value)).orElse("");
  }
}
