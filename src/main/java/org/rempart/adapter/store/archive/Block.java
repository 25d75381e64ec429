package org.rempart.adapter.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.rempart.measure.RoundRobin;
import org.rempart.measure.RowSink.Row;
import org.rempart.measure.Span;

/// The archives of one interface in an open file. Rows are written first and the state last, into the older
/// of two slots: a writer that is killed loses the update it was in, nothing else.
final class Block {
  private static final int READ_ATTEMPTS = 3;

  private final Storage storage;
  private final BlockMap map;
  private final long offset;
  private long sequence;
  private Optional<RoundRobin> engine = Optional.empty();

  private Block(Storage storage, BlockMap map, long offset) {
    this.storage = storage;
    this.map = map;
    this.offset = offset;
  }

  static Block empty(Storage storage, BlockMap map, long offset) {
    return new Block(storage, map, offset);
  }

  static Block stored(Storage storage, BlockMap map, long offset) throws IOException, ArchiveDamaged {
    Block block = new Block(storage, map, offset);
    block.readState();
    return block;
  }

  private void readState() throws IOException, ArchiveDamaged {
    boolean used = false;
    for (int slot = 0; slot < 2; slot++) {
      ByteBuffer state = storage.read(stateOffset(slot), map.stateBytes());
      long found = state.getLong();
      if (found != 0) {
        used = true;
        if (Checksum.holds(state) && found > sequence) {
          sequence = found;
          engine = Optional.of(RoundRobin.restore(map.layout(), state));
        }
      }
    }
    if (used && engine.isEmpty()) {
      throw new ArchiveDamaged("both states of the block at byte " + offset + " have a wrong checksum");
    }
  }

  private long stateOffset(int slot) {
    return offset + BlockMap.NAME_BYTES + (long) slot * map.stateSlot();
  }

  void update(Instant at, double in, double out) throws IOException {
    if (engine.isEmpty()) {
      start(at);
      return;
    }
    RowWriter rows = new RowWriter(map, storage, offset);
    if (engine.get().update(at, in, out, rows)) {
      rows.check();
      saveState();
    }
  }

  private void start(Instant at) throws IOException {
    engine = Optional.of(new RoundRobin(map.layout(), at));
    saveState();
  }

  /// Runs many updates in memory and writes the rings once.
  void fill(Instant start, Duration step, double[] in, double[] out) throws IOException {
    RoundRobin filled = engine.orElseGet(() -> new RoundRobin(map.layout(), start));
    filled.update(start, Double.NaN, Double.NaN, (_, _, _) -> {});
    int bytes = map.ringOffset(map.layout().archives().size()) - map.rowsOffset();
    ByteBuffer rings = storage.read(offset + map.rowsOffset(), bytes);
    int[] ring = ringStarts();
    Instant at = start;
    for (int i = 0; i < in.length; i++) {
      at = at.plus(step);
      filled.update(at, in[i], out[i],
          (archive, number, row) -> RowCell.put(rings, ring[archive] + map.rowInRing(archive, number), number, row));
    }
    storage.write(offset + map.rowsOffset(), rings.clear());
    engine = Optional.of(filled);
    saveState();
  }

  private int[] ringStarts() {
    int[] starts = new int[map.layout().archives().size()];
    Arrays.setAll(starts, archive -> map.ringOffset(archive) - map.rowsOffset());
    return starts;
  }

  private void saveState() throws IOException {
    ByteBuffer state = ByteBuffer.allocate(map.stateBytes());
    state.putLong(sequence + 1);
    engine.orElseThrow().save(state);
    Checksum.seal(state);
    storage.write(stateOffset((int) (sequence % 2)), state.clear());
    sequence++;
  }

  /// Finished rows of a span; `last` is the number of the last one. A row another process is just writing is read
  /// again; one that stays torn is unknown.
  Rows read(Span span, long last, int count) throws IOException {
    int archive = map.layout().archiveOf(span.step());
    if (archive < 0) {
      return new Rows(count);
    }
    int bytes = BlockMap.ringBytes(map.layout().archives().get(archive));
    ByteBuffer ring = storage.read(offset + map.ringOffset(archive), bytes);
    for (int attempt = 1; attempt < READ_ATTEMPTS && hasTorn(ring); attempt++) {
      ring = storage.read(offset + map.ringOffset(archive), bytes);
    }
    Rows rows = new Rows(count);
    for (int i = 0; i < count; i++) {
      long number = last - count + 1 + i;
      int index = i;
      RowCell.get(ring, map.rowInRing(archive, number), number).ifPresent(row -> rows.set(index, row));
    }
    return rows;
  }

  private static boolean hasTorn(ByteBuffer ring) {
    for (int cell = 0; cell < ring.capacity(); cell += RowCell.BYTES) {
      if (RowCell.isTorn(ring, cell)) {
        return true;
      }
    }
    return false;
  }

  /// Rows in the order of time, unknown where none was set.
  static final class Rows {
    private final Row[] rows;

    Rows(int count) {
      rows = new Row[count];
      Arrays.fill(rows, new Row(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    void set(int index, Row row) {
      rows[index] = row;
    }

    double[] values(ToDoubleFunction<Row> value) {
      return Arrays.stream(rows).mapToDouble(value).toArray();
    }
  }
}
