package org.rempart.space;

import static org.rempart.space.Nodes.FALSE;
import static org.rempart.space.Nodes.TRUE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/// Consecutive variables read as one unsigned number, its most significant bit first.
///
/// @param from the first variable
/// @param width how many, 0 to 128
record Block(int from, int width) {
  /// The variable behind the last.
  int to() {
    return from + width;
  }

  /// The first `bits` of the block's variables.
  Block leading(int bits) {
    return new Block(from, bits);
  }

  /// The function that is true from `first` to `last`, both included. Only the bits behind the first that
  /// differs need more than one node.
  int between(Diagrams diagrams, Bits first, Bits last) {
    int apart = 0;
    while (apart < width && bit(first, apart) == bit(last, apart)) {
      apart++;
    }
    int between = apart == width ? TRUE : split(diagrams.nodes(), apart, first, last);
    for (int i = apart - 1; i >= 0; i--) {
      between = bit(first, i)
          ? diagrams.nodes().node(from + i, FALSE, between)
          : diagrams.nodes().node(from + i, between, FALSE);
    }
    return between;
  }

  void write(BitSet values, Bits bits) {
    for (int i = 0; i < width; i++) {
      values.set(from + i, bit(bits, i));
    }
  }

  Bits read(BitSet values) {
    Bits bits = Bits.ZERO;
    for (int i = 0; i < width; i++) {
      bits = values.get(from + i) ? bits.with(width - 1 - i) : bits;
    }
    return bits;
  }

  /// The numbers for which a function of this block alone holds, in order.
  List<Span> spans(Nodes nodes, int node) {
    List<Span> spans = new ArrayList<>();
    collect(spans, nodes, node, 0, Bits.ZERO);
    return spans;
  }

  /// The numbers of the block by what a function says behind it; the function asks nothing before it.
  void collect(Map<Integer, List<Span>> groups, Nodes nodes, int node) {
    collect(groups, nodes, node, 0, Bits.ZERO);
  }

  private void collect(Map<Integer, List<Span>> groups, Nodes nodes, int node, int index, Bits number) {
    if (nodes.level(node) >= to()) {
      groups.computeIfAbsent(node, _ -> new ArrayList<>()).add(new Span(number, number.withLowest(width - index)));
    } else {
      boolean asked = nodes.level(node) == from + index;
      collect(groups, nodes, asked ? nodes.low(node) : node, index + 1, number);
      collect(groups, nodes, asked ? nodes.high(node) : node, index + 1, number.with(width - 1 - index));
    }
  }

  private void collect(List<Span> spans, Nodes nodes, int node, int index, Bits number) {
    if (node == TRUE) {
      spans.add(new Span(number, number.withLowest(width - index)));
    } else if (node != FALSE) {
      boolean asked = nodes.level(node) == from + index;
      collect(spans, nodes, asked ? nodes.low(node) : node, index + 1, number);
      collect(spans, nodes, asked ? nodes.high(node) : node, index + 1, number.with(width - 1 - index));
    }
  }

  private int split(Nodes nodes, int apart, Bits first, Bits last) {
    int atLeast = TRUE;
    int atMost = TRUE;
    for (int i = width - 1; i > apart; i--) {
      atLeast = bit(first, i) ? nodes.node(from + i, FALSE, atLeast) : nodes.node(from + i, atLeast, TRUE);
      atMost = bit(last, i) ? nodes.node(from + i, TRUE, atMost) : nodes.node(from + i, atMost, FALSE);
    }
    return nodes.node(from + apart, atLeast, atMost);
  }

  private boolean bit(Bits bits, int index) {
    return bits.isSet(width - 1 - index);
  }

  int between(Diagrams diagrams, int first, int last) {
    return between(diagrams, Bits.of(first), Bits.of(last));
  }
}
