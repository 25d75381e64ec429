package org.rempart.space;

import java.util.HashMap;
import java.util.Map;

/// How much of all values of the variables make a function true, 0 to 1.
final class Density {
  private final Nodes nodes;
  private final Map<Integer, Double> known = new HashMap<>(Map.of(Nodes.FALSE, 0.0, Nodes.TRUE, 1.0));

  Density(Nodes nodes) {
    this.nodes = nodes;
  }

  double of(int node) {
    Double density = known.get(node);
    if (density == null) {
      density = (of(nodes.low(node)) + of(nodes.high(node))) / 2;
      known.put(node, density);
    }
    return density;
  }
}
