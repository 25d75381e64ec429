package org.rempart.adapter.store.archive;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/// CRC-32C of a part of a buffer.
final class Checksum {
  private Checksum() {}

  static int of(ByteBuffer buffer, int start, int length) {
    CRC32C crc = new CRC32C();
    crc.update(buffer.duplicate().position(start).limit(start + length));
    return (int) crc.getValue();
  }

  /// Ends a record: its checksum lies in its last four bytes.
  static void seal(ByteBuffer record) {
    int end = record.capacity() - Integer.BYTES;
    record.putInt(end, of(record, 0, end));
  }

  static boolean holds(ByteBuffer record) {
    int end = record.capacity() - Integer.BYTES;
    return record.getInt(end) == of(record, 0, end);
  }
}
