package org.rempart.lint.cover;

import java.util.ArrayList;
import java.util.List;

/// All packets with one of these sources, destinations, services and source ports. Each side is a set rather
/// than a range, so that taking one block from another leaves four at most, however ragged their sets are.
///
/// @param source places, see [Places]
/// @param service protocols with their ports or types, see [TrafficBlocks]
record Block(Spans source, Spans destination, Spans service, Spans sourcePort) {

  boolean isEmpty() {
    return source.isEmpty() || destination.isEmpty() || service.isEmpty() || sourcePort.isEmpty();
  }

  boolean overlaps(Block other) {
    return destination.overlaps(other.destination) && source.overlaps(other.source)
        && service.overlaps(other.service) && sourcePort.overlaps(other.sourcePort);
  }

  Block intersect(Block other) {
    return new Block(source.intersect(other.source), destination.intersect(other.destination),
        service.intersect(other.service), sourcePort.intersect(other.sourcePort));
  }

  /// What is left, as blocks that don't overlap.
  List<Block> minus(Block other) {
    Block both = intersect(other);
    List<Block> left = new ArrayList<>(4);
    add(left, new Block(source.minus(other.source), destination, service, sourcePort));
    add(left, new Block(both.source, destination.minus(other.destination), service, sourcePort));
    add(left, new Block(both.source, both.destination, service.minus(other.service), sourcePort));
    add(left, new Block(both.source, both.destination, both.service, sourcePort.minus(other.sourcePort)));
    return left;
  }

  private static void add(List<Block> all, Block one) {
    if (!one.isEmpty()) {
      all.add(one);
    }
  }
}
