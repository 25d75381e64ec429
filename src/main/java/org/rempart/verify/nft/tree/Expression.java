package org.rempart.verify.nft.tree;

import java.util.List;
import java.util.Optional;

/// What rules compare, look up and set.
public sealed interface Expression {
  Place at();

  /// A number, an address, a name; `true` and `false` are `exists` and `missing`.
  record Word(Place at, String text) implements Expression {}

  /// What a packet bears.
  ///
  /// @param words as nft lists them, qualified: `meta mark`, `ip saddr`, `ct original ip saddr`, `fib daddr type`
  record Field(Place at, String words) implements Expression {}

  /// @param operator `&`, `|`, `^`, `<<` or `>>`
  record Calculated(Place at, String operator, Expression left, Expression right) implements Expression {}

  record Prefix(Place at, Expression address, Expression length) implements Expression {}

  record Range(Place at, Expression first, Expression last) implements Expression {}

  /// `a . b`.
  record Joined(Place at, List<Expression> parts) implements Expression {
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /// `a,b`: the bits of each.
  record Bits(Place at, List<Expression> parts) implements Expression {
    public Bits {
      parts = List.copyOf(parts);
    }
  }

  /// `{ a, b }`, or `{ a : x, b : y }`.
  record Members(Place at, List<Element> elements) implements Expression {
    public Members {
      elements = List.copyOf(elements);
    }
  }

  /// `@name`.
  record Named(Place at, String name) implements Expression {}

  /// `tcp dport map { 80 : 10.0.0.1 }`.
  ///
  /// @param data [Members] or [Named]
  record Mapped(Place at, Expression key, Expression data) implements Expression {}

  /// @param kind `accept`, `drop`, `continue`, `return`, `jump` or `goto`
  record Verdict(Place at, String kind, Optional<String> chain) implements Expression {}

  /// `*`, what no other element matches.
  record Anything(Place at) implements Expression {}

  /// @param value of a map's element
  record Element(Expression key, Optional<Expression> value, Optional<String> comment) {}
}
