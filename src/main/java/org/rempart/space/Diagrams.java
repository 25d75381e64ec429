package org.rempart.space;

import static org.rempart.space.Nodes.FALSE;
import static org.rempart.space.Nodes.TRUE;

import java.util.HashMap;
import java.util.Map;

/// The algebra of functions of bits. Each operation costs at most the product of the sizes of its operands,
/// for rules far less: it goes only where both say something.
final class Diagrams {
  private final Nodes nodes = new Nodes();
  private final Results results = new Results();
  /// For each label its own, so that two operands are all that has to be remembered.
  private final Map<Integer, Results> onward = new HashMap<>();

  Nodes nodes() {
    return nodes;
  }

  int variable(int level) {
    return nodes.node(level, FALSE, TRUE);
  }

  int and(int a, int b) {
    if (a == b || b == TRUE) {
      return a;
    }
    if (a == TRUE) {
      return b;
    }
    if (a == FALSE || b == FALSE) {
      return FALSE;
    }
    return a < b ? split(Operation.AND, a, b) : split(Operation.AND, b, a);
  }

  int or(int a, int b) {
    if (a == b || b == FALSE) {
      return a;
    }
    if (a == FALSE) {
      return b;
    }
    if (a == TRUE || b == TRUE) {
      return TRUE;
    }
    return a < b ? split(Operation.OR, a, b) : split(Operation.OR, b, a);
  }

  int minus(int a, int b) {
    if (a == b || a == FALSE || b == TRUE) {
      return FALSE;
    }
    return b == FALSE ? a : split(Operation.MINUS, a, b);
  }

  int not(int a) {
    return minus(TRUE, a);
  }

  /// True where some values of the variables from `from` until before `to` make `a` true.
  int exists(int a, int from, int to) {
    int level = nodes.level(a);
    if (a == FALSE || level >= to) {
      return a;
    }
    int block = Math.addExact(Math.multiplyExact(from, 1 << 15), to);
    int known = results.get(Operation.EXISTS, a, block);
    if (known != Results.UNKNOWN) {
      return known;
    }
    int low = exists(nodes.low(a), from, to);
    int high = exists(nodes.high(a), from, to);
    int result = level < from ? nodes.node(level, low, high) : or(low, high);
    results.put(Operation.EXISTS, a, block, result);
    return result;
  }

  /// Whether some values make both true. Makes no node, and ends with the first that is found.
  boolean meet(int a, int b) {
    if (a == FALSE || b == FALSE) {
      return false;
    }
    if (a == TRUE || b == TRUE || a == b) {
      return true;
    }
    return a < b ? halvesMeet(a, b) : halvesMeet(b, a);
  }

  private boolean halvesMeet(int a, int b) {
    int known = results.get(Operation.MEET, a, b);
    if (known != Results.UNKNOWN) {
      return known == TRUE;
    }
    int level = Math.min(nodes.level(a), nodes.level(b));
    boolean asksA = nodes.level(a) == level;
    boolean asksB = nodes.level(b) == level;
    boolean meet = meet(asksA ? nodes.low(a) : a, asksB ? nodes.low(b) : b)
        || meet(asksA ? nodes.high(a) : a, asksB ? nodes.high(b) : b);
    results.put(Operation.MEET, a, b, meet ? TRUE : FALSE);
    return meet;
  }

  /// Where `a` has the label, `b`; else `a` without it.
  ///
  /// @param label a function of the label's variables, which come last
  int onward(int a, int label, int b) {
    return onward(a, label, b, onward.computeIfAbsent(label, _ -> new Results()));
  }

  private int onward(int a, int label, int b, Results memory) {
    if (and(a, label) == FALSE) {
      return a;
    }
    if (nodes.level(a) >= nodes.level(label)) {
      return or(minus(a, label), b);
    }
    int known = memory.get(Operation.ONWARD, a, b);
    if (known != Results.UNKNOWN) {
      return known;
    }
    int level = Math.min(nodes.level(a), nodes.level(b));
    boolean asksA = nodes.level(a) == level;
    boolean asksB = nodes.level(b) == level;
    int low = onward(asksA ? nodes.low(a) : a, label, asksB ? nodes.low(b) : b, memory);
    int high = onward(asksA ? nodes.high(a) : a, label, asksB ? nodes.high(b) : b, memory);
    int result = nodes.node(level, low, high);
    memory.put(Operation.ONWARD, a, b, result);
    return result;
  }

  /// The function of other nodes, with variables in another order.
  ///
  /// @param levels of variables that lie elsewhere here
  /// @param known what was copied before; is added to
  int copy(Nodes from, int node, Map<Integer, Integer> levels, Map<Integer, Integer> known) {
    if (node <= TRUE) {
      return node;
    }
    Integer before = known.get(node);
    if (before != null) {
      return before;
    }
    int asked = variable(levels.getOrDefault(from.level(node), from.level(node)));
    int result = or(and(asked, copy(from, from.high(node), levels, known)),
        minus(copy(from, from.low(node), levels, known), asked));
    known.put(node, result);
    return result;
  }

  private int split(Operation operation, int a, int b) {
    int known = results.get(operation, a, b);
    if (known != Results.UNKNOWN) {
      return known;
    }
    int level = Math.min(nodes.level(a), nodes.level(b));
    boolean asksA = nodes.level(a) == level;
    boolean asksB = nodes.level(b) == level;
    int low = apply(operation, asksA ? nodes.low(a) : a, asksB ? nodes.low(b) : b);
    int high = apply(operation, asksA ? nodes.high(a) : a, asksB ? nodes.high(b) : b);
    int result = nodes.node(level, low, high);
    results.put(operation, a, b, result);
    return result;
  }

  private int apply(Operation operation, int a, int b) {
    return switch (operation) {
      case AND -> and(a, b);
      case OR -> or(a, b);
      case MINUS -> minus(a, b);
      case EXISTS -> throw new IllegalArgumentException("needs a block of variables");
      case MEET -> throw new IllegalArgumentException("gives no node");
      case ONWARD -> throw new IllegalArgumentException("needs a label");
    };
  }
}
