package org.rempart.adapter.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.rempart.measure.RowSink;

/// Writes the rows of one update in place. The first failure is kept for `check`: a sink can't throw it.
final class RowWriter implements RowSink {
  private final BlockMap map;
  private final Storage storage;
  private final long block;
  private Optional<IOException> failure = Optional.empty();

  RowWriter(BlockMap map, Storage storage, long block) {
    this.map = map;
    this.storage = storage;
    this.block = block;
  }

  @Override
  public void row(int archive, long number, Row row) {
    ByteBuffer cell = ByteBuffer.allocate(RowCell.BYTES);
    RowCell.put(cell, 0, number, row);
    try {
      storage.write(block + map.ringOffset(archive) + map.rowInRing(archive, number), cell);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
    }
  }

  void check() throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }
}
