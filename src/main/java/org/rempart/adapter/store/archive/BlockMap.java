package org.rempart.adapter.store.archive;

import org.rempart.measure.ArchiveLayout;
import org.rempart.measure.ArchiveSpec;
import org.rempart.measure.RoundRobin;

/// Where things lie in the block of one interface: its name, two states that are written in turn, and a ring
/// of rows for each archive.
record BlockMap(ArchiveLayout layout) {
  static final int NAME_BYTES = 512;

  int stateBytes() {
    return Long.BYTES + RoundRobin.stateBytes(layout) + Integer.BYTES;
  }

  /// A state never crosses a page, which a kernel writes whole even if the writer is killed.
  int stateSlot() {
    return Math.ceilDiv(stateBytes(), 512) * 512;
  }

  int rowsOffset() {
    return NAME_BYTES + 2 * stateSlot();
  }

  int ringOffset(int archive) {
    return rowsOffset()
        + layout.archives().subList(0, archive).stream().mapToInt(BlockMap::ringBytes).sum();
  }

  /// Offset of a row from the start of its ring: rows need no pointer, their number tells their place.
  int rowInRing(int archive, long number) {
    return (int) Math.floorMod(number, (long) layout.archives().get(archive).rows()) * RowCell.BYTES;
  }

  static int ringBytes(ArchiveSpec archive) {
    return archive.rows() * RowCell.BYTES;
  }

  /// Whole pages, so that the states of every block keep their alignment.
  int blockBytes() {
    int bytes = ringOffset(layout.archives().size());
    return Math.ceilDiv(bytes, 1024) * 1024;
  }

  long blockOffset(int slot) {
    return FileHead.BYTES + (long) slot * blockBytes();
  }
}
