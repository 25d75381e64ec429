package org.rempart.demo;

import java.util.List;
import org.rempart.measure.SeriesKey;
import org.rempart.net.Flow;

/// All flows of one kind together, which take the same way through the network.
///
/// @param flow stands for all of them where a firewall decides
/// @param forth octets a second at the peak, the way of the flow
/// @param back octets a second at the peak, of the answers
record Aggregate(String name, Flow flow, double forth, double back, Rhythm rhythm, List<Hop> path) {
  Aggregate {
    path = List.copyOf(path);
  }

  /// A device on the way.
  sealed interface Hop {
    /// One end of the way.
    record End(SeriesKey port, Direction direction) implements Hop {}

    record Firewall(String name, String in, String out) implements Hop {}
  }
}
