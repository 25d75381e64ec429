package org.rempart.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to write what Rempart keeps beside a site: one process at a time. The kernel takes it back when the
/// process ends, however it ends.
///
/// It also takes it back as soon as the process closes *any* channel to the locked file (POSIX, `fcntl`), so a
/// holder must never open `lock` a second time, not even to read it. Hence two files: whoever wants the right first
/// takes its turn in this process at `lock.holder`, which may be opened and read at will, and only then opens `lock`.
public final class SiteLock implements AutoCloseable {
  private final FileChannel turn;
  private final FileChannel lock;

  private SiteLock(FileChannel turn, FileChannel lock) {
    this.turn = turn;
    this.lock = lock;
  }

  /// @param purpose what the process is, for the others: `console`, `poll`
  /// @return empty while another process, or another part of this one, holds it
  public static Optional<SiteLock> tryAcquire(Path site, String purpose) {
    Optional<SiteLock> taken = take(site);
    taken.ifPresent(mine -> mine.sign(purpose));
    return taken;
  }

  /// Who holds the lock now, in words such as `process 4711 (poll)`; empty if nobody does. Who tries to acquire it
  /// at this very moment may be refused.
  public static Optional<String> holder(Path site) {
    Optional<SiteLock> free = take(site);
    free.ifPresent(SiteLock::close);
    return free.isPresent() ? Optional.empty() : Optional.of(signature(site).orElse("another process"));
  }

  private static Optional<SiteLock> take(Path site) {
    Path state = SiteState.of(site);
    try {
      Optional<FileChannel> turn = open(state.resolve("lock.holder"), SiteLock::takeTurn);
      return turn.isPresent() ? take(state, turn.get()) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock in " + state + " can't be used", e);
    }
  }

  private static Optional<SiteLock> take(Path state, FileChannel turn) throws IOException {
    Optional<FileChannel> lock = Optional.empty();
    try {
      lock = open(state.resolve("lock"), channel -> channel.tryLock() != null);
      return lock.map(mine -> new SiteLock(turn, mine));
    } finally {
      if (lock.isEmpty()) {
        turn.close();
      }
    }
  }

  private interface Attempt {
    boolean lock(FileChannel channel) throws IOException;
  }

  /// @return closed again, and empty, if the attempt to lock it fails
  private static Optional<FileChannel> open(Path file, Attempt attempt) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
        StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = attempt.lock(channel);
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    return locked ? Optional.of(channel) : Optional.empty();
  }

  /// Java refuses overlapping locks on one file, by whatever path, within the whole virtual machine, even shared
  /// ones and after other channels to it were closed. Processes share this lock: between them `lock` alone decides.
  private static boolean takeTurn(FileChannel turn) throws IOException {
    try {
      // far behind the text: where locks are mandatory (Windows), a locked byte can't be written
      return turn.tryLock(Long.MAX_VALUE - 1, 1, true) != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  private void sign(String purpose) {
    String holder = ProcessHandle.current().pid() + " " + purpose + "\n";
    try {
      turn.truncate(0);
      turn.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException e) {
      close();
      throw new UncheckedIOException("lock.holder can't be written", e);
    }
  }

  private static Optional<String> signature(Path site) {
    try {
      String[] words = Files.readString(SiteState.of(site).resolve("lock.holder")).strip().split(" ", 2);
      return words.length == 2 ? Optional.of("process " + words[0] + " (" + words[1] + ")") : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// `lock` first: whoever gets the turn after that finds it closed.
  @Override
  public void close() {
    try (turn) {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the lock can't be given back", e);
    }
  }
}
