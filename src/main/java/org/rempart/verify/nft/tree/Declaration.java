package org.rempart.verify.nft.tree;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a ruleset says, one command after the other.
public sealed interface Declaration {
  Place at();

  /// A table's family and name.
  record TableKey(String family, String name) {
    @Override
    public String toString() {
      return family + " " + name;
    }
  }

  /// The kernel forgets all tables, or those of a family.
  record Flush(Place at, Optional<String> family) implements Declaration {}

  /// @param dormant whether the kernel passes its chains over
  record AddTable(Place at, TableKey table, boolean dormant) implements Declaration {}

  record DeleteTable(Place at, TableKey table, boolean mayLack) implements Declaration {}

  /// The rules of all its chains go, or of one.
  record FlushRules(Place at, TableKey table, Optional<String> chain) implements Declaration {}

  /// @param hook empty for a chain that only jumps lead to
  record AddChain(Place at, TableKey table, String name, Optional<HookSpec> hook) implements Declaration {}

  record DeleteChain(Place at, TableKey table, String name) implements Declaration {}

  /// @param priority a number, or `filter`, `dstnat - 10`
  /// @param devices those of an ingress or egress hook
  record HookSpec(Place at, String type, String hook, String priority, List<String> devices, boolean acceptsByDefault) {
    public HookSpec {
      devices = List.copyOf(devices);
    }
  }

  /// @param first whether it comes before the rules that are there
  /// @param text as it was written, without counts of packets
  record AddRule(Place at, TableKey table, String chain, boolean first, List<Statement> statements, String text,
      Optional<String> comment) implements Declaration {
    public AddRule {
      statements = List.copyOf(statements);
    }
  }

  /// A set or a map.
  ///
  /// @param flags `interval`, `timeout`, `dynamic`, `constant`
  record AddSet(Place at, TableKey table, String name, Set<String> flags, List<Expression.Element> elements)
      implements
      Declaration {
    public AddSet {
      flags = Set.copyOf(flags);
      elements = List.copyOf(elements);
    }
  }

  record AddElements(Place at, TableKey table, String set, List<Expression.Element> elements) implements Declaration {
    public AddElements {
      elements = List.copyOf(elements);
    }
  }

  record DeleteElements(Place at, TableKey table, String set, List<Expression.Element> elements)
      implements
      Declaration {
    public DeleteElements {
      elements = List.copyOf(elements);
    }
  }

  /// All its elements go.
  record FlushSet(Place at, TableKey table, String set) implements Declaration {}

  record DeleteSet(Place at, TableKey table, String name) implements Declaration {}
}
