package org.rempart.demo;

import java.util.ArrayList;
import java.util.List;
import org.rempart.demo.Aggregate.Hop;
import org.rempart.measure.SeriesKey;

/// One interface that an aggregate crosses, in the flow's direction there; answers cross it the other way.
///
/// @param hop how many hops lie before it
record Crossing(SeriesKey key, Direction direction, int hop) {
  static List<Crossing> of(Aggregate aggregate) {
    List<Crossing> all = new ArrayList<>();
    for (int i = 0; i < aggregate.path().size(); i++) {
      switch (aggregate.path().get(i)) {
        case Hop.End end -> all.add(new Crossing(end.port(), end.direction(), i));
        case Hop.Firewall wall -> {
          all.add(new Crossing(new SeriesKey(wall.name(), wall.in()), Direction.IN, i));
          // What the firewall lets out is beyond its decision.
          all.add(new Crossing(new SeriesKey(wall.name(), wall.out()), Direction.OUT, i + 1));
        }
      }
    }
    return all;
  }
}
