package org.rempart.adapter.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.rempart.measure.ArchiveLayout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file of one device behind a lock: opened when first needed and kept open by the writer, opened for each
/// look by a reader, since another process writes it. Safe for use by several threads.
final class DeviceArchive {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceArchive.class);

  /// What is done with an open file.
  interface Work<T> {
    T with(ArchiveFile file) throws IOException;
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Path path;
  private final Mode mode;
  private Optional<ArchiveFile> open = Optional.empty();
  private boolean warned;

  DeviceArchive(Path path, Mode mode) {
    this.path = path;
    this.mode = mode;
  }

  /// Empty if there is no such file, or none that can be read.
  <T> Optional<T> look(Work<T> work) {
    lock.lock();
    try {
      Optional<ArchiveFile> file = existing();
      if (file.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(work.with(file.get()));
      } finally {
        if (mode == Mode.READ_ONLY) {
          file.get().close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("archive " + path + ": " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  /// Creates the file if need be.
  void write(String device, ArchiveLayout layout, Work<?> work) {
    lock.lock();
    try {
      work.with(owned(device, layout));
    } catch (IOException e) {
      // the state in memory may be ahead of the file: read it again next time
      discard();
      throw new UncheckedIOException("archive " + path + ": " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
  }

  private ArchiveFile owned(String device, ArchiveLayout layout) throws IOException {
    Optional<ArchiveFile> file = existing();
    if (file.isPresent() && !file.get().device().equals(device)) {
      discard();
      setAside("it belongs to the device '" + file.get().device() + "'");
      file = Optional.empty();
    }
    if (file.isEmpty()) {
      ArchiveFile.create(path, device, layout);
      file = existing();
    }
    return file.orElseThrow(() -> new IOException("it can't be read right after it was made"));
  }

  private Optional<ArchiveFile> existing() throws IOException {
    if (open.isPresent()) {
      return open;
    }
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      Optional<ArchiveFile> file = Optional.of(ArchiveFile.open(path, mode));
      if (mode == Mode.READ_WRITE) {
        open = file;
      }
      return file;
    } catch (ArchiveDamaged e) {
      damaged(e);
      return Optional.empty();
    }
  }

  private void damaged(ArchiveDamaged damage) throws IOException {
    if (mode == Mode.READ_WRITE) {
      setAside(String.valueOf(damage.getMessage()));
    } else if (!warned) {
      warned = true;
      LOG.warn("archive {} can't be read: {}", path, damage.getMessage());
    }
  }

  private void setAside(String why) throws IOException {
    int number = 1;
    Path aside = path.resolveSibling(path.getFileName() + ".damaged-" + number);
    while (Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
      number++;
      aside = path.resolveSibling(path.getFileName() + ".damaged-" + number);
    }
    Files.move(path, aside);
    LOG.warn("archive {} is set aside as {}, since {}; a new one is begun", path, aside.getFileName(), why);
  }

  private void discard() {
    Optional<ArchiveFile> file = open;
    open = Optional.empty();
    try {
      if (file.isPresent()) {
        file.get().close();
      }
    } catch (IOException e) {
      LOG.warn("archive {} can't be closed: {}", path, e.getMessage());
    }
  }

  void close() {
    lock.lock();
    try {
      discard();
    } finally {
      lock.unlock();
    }
  }
}
