package org.rempart.adapter.store.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.rempart.collect.SeriesStore;
import org.rempart.measure.ArchiveLayout;
import org.rempart.measure.RowSink.Row;
import org.rempart.measure.Series;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;

/// The archives of a site, one file a device (`archive-format.md`). Safe for use by several threads; only one
/// process may open it `READ_WRITE`, which the site's lock must see to, while any number look `READ_ONLY`. A
/// file that is damaged or foreign is set aside with a warning and a new one begun.
///
/// A file that can't be read or written at all (disk full, no permission) throws `UncheckedIOException`.
public final class ArchiveStore implements SeriesStore, AutoCloseable {
  private final Path directory;
  private final Mode mode;
  private final ArchiveLayout layout;
  private final ConcurrentMap<String, DeviceArchive> devices = new ConcurrentHashMap<>();

  /// @param directory made when first written
  public ArchiveStore(Path directory, Mode mode) {
    this(directory, mode, ArchiveLayout.MRTG);
  }

  /// @param layout of files that are begun; a file keeps its own
  public ArchiveStore(Path directory, Mode mode, ArchiveLayout layout) {
    this.directory = directory;
    this.mode = mode;
    this.layout = layout;
  }

  @Override
  public void update(SeriesKey key, Instant at, Optional<Rate> in, Optional<Rate> out) {
    write(key, block -> block.update(at, octets(in), octets(out)));
  }

  /// Adds a history at once: value `i` holds until `start + (i + 1) * step`. What is not later than the last
  /// update is ignored.
  ///
  /// @param step whole seconds, at most the heartbeat: over a longer interval every rate would be unknown
  /// @param in octets a second, NaN if unknown; as many as `out`
  public void fill(SeriesKey key, Instant start, Duration step, double[] in, double[] out) {
    if (in.length != out.length) {
      throw new IllegalArgumentException(in.length + " values in, yet " + out.length + " out");
    }
    if (step.toSeconds() < 1 || step.toNanosPart() != 0 || step.compareTo(layout.heartbeat()) > 0) {
      throw new IllegalArgumentException("a step of whole seconds, at most " + layout.heartbeat() + ", not " + step);
    }
    write(key, block -> block.fill(start, step, in, out));
  }

  private interface Change {
    void to(Block block) throws IOException;
  }

  private void write(SeriesKey key, Change change) {
    if (mode == Mode.READ_ONLY) {
      throw new IllegalStateException("the archives in " + directory + " are open for reading only");
    }
    makeDirectory();
    device(FileNames.of(key.device())).write(key.device(), layout, file -> {
      change.to(file.blockOrNew(key.ifName()));
      return true;
    });
  }

  private void makeDirectory() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("the directory of the archives can't be made: " + directory, e);
    }
  }

  @Override
  public Traffic read(SeriesKey key, Span span, Instant end) {
    long last = Math.floorDiv(end.getEpochSecond(), span.step().toSeconds());
    int count = (int) (span.length().toSeconds() / span.step().toSeconds());
    Optional<Block.Rows> rows = device(FileNames.of(key.device())).look(file -> rows(file, key, span, last, count));
    return traffic(key, span, last, rows.orElseGet(() -> new Block.Rows(count)));
  }

  private static Block.Rows rows(ArchiveFile file, SeriesKey key, Span span, long last, int count) throws IOException {
    Optional<Block> block = file.device().equals(key.device()) ? file.block(key.ifName()) : Optional.empty();
    return block.isPresent() ? block.get().read(span, last, count) : new Block.Rows(count);
  }

  private static Traffic traffic(SeriesKey key, Span span, long last, Block.Rows rows) {
    Instant start = Instant.ofEpochSecond(last * span.step().toSeconds()).minus(span.length());
    return new Traffic(
        key,
        span,
        new Series(start, span.step(), rows.values(Row::inAverage)),
        new Series(start, span.step(), rows.values(Row::outAverage)),
        new Series(start, span.step(), rows.values(Row::inMaximum)),
        new Series(start, span.step(), rows.values(Row::outMaximum)));
  }

  @Override
  public SortedSet<SeriesKey> keys() {
    SortedSet<SeriesKey> keys = new TreeSet<>();
    for (String name : files()) {
      device(name).look(file -> {
        file.interfaces().forEach(ifName -> keys.add(new SeriesKey(file.device(), ifName)));
        return true;
      });
    }
    return keys;
  }

  private List<String> files() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(directory)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(FileNames.SUFFIX))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the archives can't be listed: " + directory, e);
    }
  }

  private DeviceArchive device(String file) {
    return devices.computeIfAbsent(file, name -> new DeviceArchive(directory.resolve(name), mode));
  }

  private static double octets(Optional<Rate> rate) {
    return rate.map(Rate::octetsPerSecond).orElse(Double.NaN);
  }

  @Override
  public void close() {
    devices.values().forEach(DeviceArchive::close);
  }
}
