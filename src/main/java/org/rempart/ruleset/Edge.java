package org.rempart.ruleset;

import java.util.Comparator;
import org.rempart.net.IpAddress;

/// Where the values of a field begin or end, so that values of any one type can be put in order.
public record Edge(long high, long low, String word) implements Comparable<Edge> {
  private static final Comparator<Edge> ORDER = Comparator.comparing(Edge::high, Long::compareUnsigned)
      .thenComparing(Edge::low, Long::compareUnsigned).thenComparing(Edge::word);

  static Edge of(IpAddress address) {
    return new Edge(address.high(), address.low(), "");
  }

  static Edge of(int number) {
    return new Edge(0, number, "");
  }

  static Edge of(String word) {
    return new Edge(0, 0, word);
  }

  @Override
  public int compareTo(Edge other) {
    return ORDER.compare(this, other);
  }
}
