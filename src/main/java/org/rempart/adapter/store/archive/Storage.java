package org.rempart.adapter.store.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/// Bytes of a file by their place. A RandomAccessFile and no channel: an interrupted thread closes a channel
/// for everybody. Not safe for use by several threads.
final class Storage implements Closeable {
  private final RandomAccessFile file;

  Storage(Path path, Mode mode) throws IOException {
    file = new RandomAccessFile(path.toFile(), mode == Mode.READ_WRITE ? "rw" : "r");
  }

  /// @throws java.io.EOFException if the file is shorter
  ByteBuffer read(long offset, int bytes) throws IOException {
    byte[] buffer = new byte[bytes];
    file.seek(offset);
    file.readFully(buffer);
    return ByteBuffer.wrap(buffer);
  }

  /// Writes the whole buffer, whatever its position, in one call.
  void write(long offset, ByteBuffer bytes) throws IOException {
    byte[] all = new byte[bytes.capacity()];
    bytes.get(0, all);
    file.seek(offset);
    file.write(all);
  }

  long length() throws IOException {
    return file.length();
  }

  void extend(long length) throws IOException {
    file.setLength(length);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
