package org.rempart.collect;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;

/// Port: the archives of a site. Safe for use by several threads.
public interface SeriesStore {
  /// Adds what an interface carried from its last update until `at`; empty is unknown. An update that is not
  /// later than the last one is ignored.
  void update(SeriesKey key, Instant at, Optional<Rate> in, Optional<Rate> out);

  /// The rows of a span up to `end`; unknown where nothing is archived.
  Traffic read(SeriesKey key, Span span, Instant end);

  /// What is archived.
  SortedSet<SeriesKey> keys();
}
