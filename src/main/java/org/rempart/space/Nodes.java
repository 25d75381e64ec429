package org.rempart.space;

import java.util.Arrays;
import java.util.BitSet;

/// The nodes of all diagrams of one space. A node is a number: 0 and 1 are the leaves, any other asks one
/// variable (its level) and has a node for either answer. No two nodes are alike and no node has twice the
/// same child, so equal functions have equal numbers. Nodes are never freed: the whole is thrown away.
final class Nodes {
  static final int FALSE = 0;
  static final int TRUE = 1;
  private static final int LEAF_LEVEL = Integer.MAX_VALUE;
  private static final int STRIDE = 3;

  /// Level, low child, high child of each node, side by side for the sake of the processor's cache.
  private int[] parts = new int[STRIDE << 10];
  /// Open addressing, a power of two, at most half full; 0 is a free slot.
  private int[] slots = new int[1 << 11];
  private int count = 2;

  Nodes() {
    parts[FALSE * STRIDE] = LEAF_LEVEL;
    parts[TRUE * STRIDE] = LEAF_LEVEL;
  }

  /// How many there are; a child's number is always below its parent's.
  int count() {
    return count;
  }

  /// The variable that the node asks; leaves are below all variables.
  int level(int node) {
    return parts[node * STRIDE];
  }

  int low(int node) {
    return parts[node * STRIDE + 1];
  }

  int high(int node) {
    return parts[node * STRIDE + 2];
  }

  /// The one node that asks `level` and goes on to `low` or `high`.
  int node(int level, int low, int high) {
    if (low == high) {
      return low;
    }
    int slot = slot(level, low, high);
    if (slots[slot] == 0) {
      if (2 * count >= slots.length) {
        widen();
        slot = slot(level, low, high);
      }
      slots[slot] = add(level, low, high);
    }
    return slots[slot];
  }

  /// What the function gives for these values of the variables.
  boolean holds(int node, BitSet values) {
    int at = node;
    while (at > TRUE) {
      at = values.get(level(at)) ? high(at) : low(at);
    }
    return at == TRUE;
  }

  /// The least values for which the function holds, the first variable weighing most.
  BitSet least(int node) {
    BitSet values = new BitSet();
    int at = node;
    while (at > TRUE) {
      boolean high = low(at) == FALSE;
      values.set(level(at), high);
      at = high ? high(at) : low(at);
    }
    return values;
  }

  private int slot(int level, int low, int high) {
    int slot = hash(level, low, high) & (slots.length - 1);
    while (slots[slot] != 0 && !isAt(slots[slot] * STRIDE, level, low, high)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean isAt(int at, int level, int low, int high) {
    return parts[at] == level && parts[at + 1] == low && parts[at + 2] == high;
  }

  private int add(int level, int low, int high) {
    int at = Math.multiplyExact(count, STRIDE);
    if (at == parts.length) {
      parts = Arrays.copyOf(parts, (int) Math.min(Integer.MAX_VALUE - 16L, parts.length * 2L) / STRIDE * STRIDE);
    }
    parts[at] = level;
    parts[at + 1] = low;
    parts[at + 2] = high;
    return count++;
  }

  private void widen() {
    slots = new int[slots.length * 2];
    for (int node = 2; node < count; node++) {
      slots[slot(level(node), low(node), high(node))] = node;
    }
  }

  private static int hash(int level, int low, int high) {
    int mixed = (level * 0x9e37_79b1 + low) * 0x85eb_ca6b + high;
    mixed = (mixed ^ mixed >>> 15) * 0xc2b2_ae35;
    return mixed ^ mixed >>> 16;
  }
}
