package org.rempart.measure;

import java.nio.ByteBuffer;

/// The open row of one archive, both directions.
final class OpenArchive {
  static final int BYTES = 2 * OpenRow.BYTES;

  private final int index;
  private final long stepsPerRow;
  private final OpenRow in;
  private final OpenRow out;

  /// @param firstStep the step in which the series starts: those before it in the same row are unknown
  OpenArchive(int index, long stepsPerRow, long firstStep) {
    this.index = index;
    this.stepsPerRow = stepsPerRow;
    in = new OpenRow(stepsPerRow, firstStep % stepsPerRow);
    out = new OpenRow(stepsPerRow, firstStep % stepsPerRow);
  }

  /// Adds `steps` steps of the same rates, the first of them numbered `first` since the epoch.
  void add(long first, long steps, double inRate, double outRate, RowSink rows) {
    long toEnd = stepsPerRow - first % stepsPerRow;
    if (steps < toEnd) {
      addToOpen(steps, inRate, outRate);
      return;
    }
    addToOpen(toEnd, inRate, outRate);
    long row = (first + toEnd) / stepsPerRow;
    emit(row, new RowSink.Row(in.average(), out.average(), in.maximum(), out.maximum()), rows);
    in.clear();
    out.clear();
    fillWholeRows(row, (steps - toEnd) / stepsPerRow, new RowSink.Row(inRate, outRate, inRate, outRate), rows);
    addToOpen((steps - toEnd) % stepsPerRow, inRate, outRate);
  }

  private void addToOpen(long steps, double inRate, double outRate) {
    in.add(inRate, steps);
    out.add(outRate, steps);
  }

  private void fillWholeRows(long after, long count, RowSink.Row row, RowSink rows) {
    if (!row.isUnknown()) {
      for (long i = 1; i <= count; i++) {
        rows.row(index, after + i, row);
      }
    }
  }

  private void emit(long number, RowSink.Row row, RowSink rows) {
    if (!row.isUnknown()) {
      rows.row(index, number, row);
    }
  }

  void save(ByteBuffer to) {
    in.save(to);
    out.save(to);
  }

  void restore(ByteBuffer from) {
    in.restore(from);
    out.restore(from);
  }
}
