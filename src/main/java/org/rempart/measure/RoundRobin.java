package org.rempart.measure;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// The state of one series between two updates: open step and open rows of both directions. It computes
/// exactly what RRDtool (1.5 or newer) computes for two data sources of type GAUGE. It holds no finished
/// rows: those go to a `RowSink`. Not safe for use by several threads.
public final class RoundRobin {
  private static final double MICROS = 1e6;

  private final ArchiveLayout layout;
  private final long step;
  private long lastMicros;
  private final PrimaryPoint in;
  private final PrimaryPoint out;
  private final List<OpenArchive> open;

  /// A series that starts now: what was before is unknown.
  public RoundRobin(ArchiveLayout layout, Instant start) {
    this(layout, micros(start));
  }

  private RoundRobin(ArchiveLayout layout, long startMicros) {
    this.layout = layout;
    step = layout.stepSeconds();
    lastMicros = startMicros;
    long start = Math.floorDiv(startMicros, 1_000_000L);
    in = new PrimaryPoint(step, start % step);
    out = new PrimaryPoint(step, start % step);
    open = IntStream.range(0, layout.archives().size())
        .mapToObj(i -> new OpenArchive(i, layout.archives().get(i).rowSeconds() / step, start / step))
        .toList();
  }

  public Instant lastUpdate() {
    return Instant.ofEpochSecond(Math.floorDiv(lastMicros, 1_000_000L), Math.floorMod(lastMicros, 1_000_000L) * 1000);
  }

  /// Adds what was carried since the last update; microseconds count, finer is cut.
  ///
  /// @param inRate octets a second, NaN if unknown
  /// @return false if `at` is not later than the last update: nothing is changed
  public boolean update(Instant at, double inRate, double outRate, RowSink rows) {
    long micros = micros(at);
    if (micros <= lastMicros) {
      return false;
    }
    double interval = (micros - lastMicros) / MICROS;
    boolean late = interval > layout.heartbeat().toSeconds();
    add(micros, late ? Double.NaN : inRate, late ? Double.NaN : outRate, rows);
    lastMicros = micros;
    return true;
  }

  private void add(long micros, double inRate, double outRate, RowSink rows) {
    long stepMicros = step * 1_000_000L;
    long first = Math.floorDiv(lastMicros, stepMicros);
    long last = Math.floorDiv(micros, stepMicros);
    if (first == last) {
      double interval = (micros - lastMicros) / MICROS;
      in.add(inRate, interval);
      out.add(outRate, interval);
      return;
    }
    double before = (last * stepMicros - lastMicros) / MICROS;
    double after = (micros - last * stepMicros) / MICROS;
    double opened = (double) ((long) before % step);
    if (last - first > 1 && opened > 0) {
      // the step that was already open has a value of its own, the rest share one; whole seconds, as RRDtool
      close(first, 1, inRate, outRate, new Passed(opened, 0), rows);
      first++;
      before -= opened;
    }
    close(first, last - first, inRate, outRate, new Passed(before, after), rows);
  }

  /// Seconds of an interval before and after the end of the last step that it closes.
  private record Passed(double before, double after) {}

  private void close(long first, long steps, double inRate, double outRate, Passed passed, RowSink rows) {
    boolean late = passed.before + passed.after > layout.heartbeat().toSeconds();
    double inStep = in.close(inRate, steps, passed.before, passed.after);
    double outStep = out.close(outRate, steps, passed.before, passed.after);
    for (OpenArchive archive : open) {
      archive.add(first, steps, late ? Double.NaN : inStep, late ? Double.NaN : outStep, rows);
    }
  }

  /// How many bytes `save` writes for this layout.
  public static int stateBytes(ArchiveLayout layout) {
    return Long.BYTES + 2 * PrimaryPoint.BYTES + layout.archives().size() * OpenArchive.BYTES;
  }

  public void save(ByteBuffer to) {
    to.putLong(lastMicros);
    in.save(to);
    out.save(to);
    open.forEach(archive -> archive.save(to));
  }

  /// What `save` wrote, under the same layout.
  public static RoundRobin restore(ArchiveLayout layout, ByteBuffer from) {
    RoundRobin restored = new RoundRobin(layout, from.getLong());
    restored.in.restore(from);
    restored.out.restore(from);
    restored.open.forEach(archive -> archive.restore(from));
    return restored;
  }

  private static long micros(Instant at) {
    return at.getEpochSecond() * 1_000_000L + at.getNano() / 1000;
  }
}
