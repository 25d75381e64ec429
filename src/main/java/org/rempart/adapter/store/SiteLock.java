package org.rempart.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to write what Rempart keeps beside a site: one process at a time. The kernel takes it back when the
/// process ends, however it ends.
public final class SiteLock implements AutoCloseable {
  private final FileChannel channel;
  private final FileLock lock;

  private SiteLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /// @param purpose what the process is, for the others: `console`, `poll`
  /// @return empty while another process, or another part of this one, holds it
  public static Optional<SiteLock> tryAcquire(Path site, String purpose) {
    Path file = SiteState.of(site).resolve("lock");
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
          StandardOpenOption.WRITE);
      Optional<FileLock> lock = lock(channel);
      if (lock.isEmpty()) {
        channel.close();
        return Optional.empty();
      }
      String holder = ProcessHandle.current().pid() + " " + purpose + "\n";
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
      return Optional.of(new SiteLock(channel, lock.get()));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be used", e);
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException _) {
      return Optional.empty();
    }
  }

  /// Who took the lock last, in words such as `process 4711 (poll)`; whether it still holds it, only
  /// `tryAcquire` can tell.
  public static Optional<String> lastHolder(Path site) {
    Path file = site.resolve(".rempart").resolve("lock");
    try {
      String[] words = Files.exists(file) ? Files.readString(file).strip().split(" ", 2) : new String[0];
      return words.length == 2 ? Optional.of("process " + words[0] + " (" + words[1] + ")") : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock can't be given back", e);
    }
  }
}
