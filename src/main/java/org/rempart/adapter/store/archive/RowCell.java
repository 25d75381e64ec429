package org.rempart.adapter.store.archive;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.rempart.measure.RowSink.Row;

/// One row in a ring: its number, four values, a checksum. The number tells a row of this turn from one of
/// the last, so a gap need not be written; the checksum tells a row that was torn.
final class RowCell {
  static final int BYTES = 2 * Integer.BYTES + 4 * Double.BYTES;
  private static final int PAYLOAD = BYTES - Integer.BYTES;

  private RowCell() {}

  static void put(ByteBuffer to, int offset, long number, Row row) {
    to.putInt(offset, Math.toIntExact(number));
    to.putDouble(offset + 4, row.inAverage()).putDouble(offset + 12, row.outAverage());
    to.putDouble(offset + 20, row.inMaximum()).putDouble(offset + 28, row.outMaximum());
    to.putInt(offset + PAYLOAD, Checksum.of(to, offset, PAYLOAD));
  }

  static Optional<Row> get(ByteBuffer from, int offset, long number) {
    if (from.getInt(offset) != number || isTorn(from, offset)) {
      return Optional.empty();
    }
    return Optional.of(new Row(
        from.getDouble(offset + 4),
        from.getDouble(offset + 12),
        from.getDouble(offset + 20),
        from.getDouble(offset + 28)));
  }

  static boolean isTorn(ByteBuffer from, int offset) {
    return from.getInt(offset) != 0 && from.getInt(offset + PAYLOAD) != Checksum.of(from, offset, PAYLOAD);
  }
}
