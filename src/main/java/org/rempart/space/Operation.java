package org.rempart.space;

/// What can be done with two nodes.
enum Operation {
  AND(0),
  OR(1),
  MINUS(2),
  /// The second operand is a block of variables, not a node.
  EXISTS(3),
  ONWARD(4),
  /// The result is a leaf.
  MEET(5);

  private final int code;

  Operation(int code) {
    this.code = code;
  }

  /// A number for this operation on that node, of its own but for overflow after 2^29 nodes.
  int with(int node) {
    return node << 3 | code;
  }
}
