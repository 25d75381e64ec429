package org.rempart.measure;

import java.time.Duration;

/// One archive: `rows` rows in a ring, each of them `row` long. A row ends at a multiple of its length since
/// the epoch (UTC), as RRDtool's do.
public record ArchiveSpec(Duration row, int rows) {
  public ArchiveSpec {
    if (row.toSeconds() < 1 || row.toNanosPart() != 0) {
      throw new IllegalArgumentException("a row lasts whole seconds, not " + row);
    }
    if (rows < 1) {
      throw new IllegalArgumentException("an archive has at least one row, not " + rows);
    }
  }

  public long rowSeconds() {
    return row.toSeconds();
  }
}
