package org.rempart.space;

/// What operations on pairs of nodes gave, as far as it is remembered: a later result overwrites an earlier
/// one of the same slot, so memory stays bounded and only time is lost.
final class Results {
  static final int UNKNOWN = -1;
  private static final int STRIDE = 3;
  private static final int LARGEST = 1 << 21;

  /// First operand with the operation, second operand, result. An empty entry is 0, 0: false and false, which
  /// nobody asks.
  private int[] entries = new int[STRIDE << 12];
  private int slots = 1 << 12;
  private int written;

  int get(Operation operation, int a, int b) {
    int at = at(operation, a, b);
    return entries[at] == operation.with(a) && entries[at + 1] == b ? entries[at + 2] : UNKNOWN;
  }

  void put(Operation operation, int a, int b, int result) {
    if (++written > slots && slots < LARGEST) {
      slots *= 4;
      entries = new int[STRIDE * slots];
      written = 0;
    }
    int at = at(operation, a, b);
    entries[at] = operation.with(a);
    entries[at + 1] = b;
    entries[at + 2] = result;
  }

  private int at(Operation operation, int a, int b) {
    int mixed = (operation.with(a) * 0x9e37_79b1 + b) * 0x85eb_ca6b;
    return ((mixed ^ mixed >>> 15) & (slots - 1)) * STRIDE;
  }
}
