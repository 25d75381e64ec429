package org.rempart.graph;

import java.time.Instant;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.data.xy.AbstractXYDataset;
import org.rempart.measure.Series;
import org.rempart.measure.Traffic;

/// A traffic in bits a second, with no more columns than the picture has pixels: neighbours share a column,
/// the average of their averages and the maximum of their maxima. As a data set it is one series of these
/// columns, x their end in milliseconds.
final class Columns extends AbstractXYDataset {
  private final Traffic traffic;
  private final int cellsPerColumn;
  private final int count;
  final double[] in;
  final double[] out;
  final double[] inPeak;
  final double[] outPeak;

  Columns(Traffic traffic, int pixels) {
    this.traffic = traffic;
    int cells = traffic.inAverage().values().length;
    cellsPerColumn = Math.max(1, Math.ceilDiv(cells, Math.max(1, pixels)));
    count = Math.ceilDiv(cells, cellsPerColumn);
    in = reduce(traffic.inAverage(), false);
    out = reduce(traffic.outAverage(), false);
    inPeak = reduce(traffic.inMaximum(), true);
    outPeak = reduce(traffic.outMaximum(), true);
  }

  private double[] reduce(Series series, boolean peak) {
    IntToDoubleFunction column = index -> {
      DoubleStream known = IntStream.range(
          Math.max(0, end(index) - cellsPerColumn), end(index))
          .mapToDouble(i -> series.values()[i])
          .filter(value -> !Double.isNaN(value));
      return (peak ? known.max() : known.average()).orElse(Double.NaN) * 8;
    };
    return IntStream.range(0, count).mapToDouble(column).toArray();
  }

  /// The newest column is whole; the oldest takes what is left.
  private int end(int column) {
    return traffic.inAverage().values().length - (count - 1 - column) * cellsPerColumn;
  }

  Instant start() {
    return traffic.inAverage().start();
  }

  Instant finish() {
    return traffic.inAverage().end();
  }

  /// The highest that is drawn, 0 if nothing is known.
  double highest(boolean peaks) {
    DoubleStream averages = DoubleStream.concat(DoubleStream.of(in), DoubleStream.of(out));
    DoubleStream maxima = DoubleStream.concat(DoubleStream.of(inPeak), DoubleStream.of(outPeak));
    return (peaks ? DoubleStream.concat(averages, maxima) : averages).filter(v -> !Double.isNaN(v)).max().orElse(0);
  }

  /// The left edge of the first column.
  double startMillis(int column) {
    return column == 0 ? start().toEpochMilli() : endMillis(column - 1);
  }

  double endMillis(int column) {
    return start().toEpochMilli() + (double) end(column) * traffic.span().step().toMillis();
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return traffic.key();
  }

  @Override
  public int getItemCount(int series) {
    return count;
  }

  @Override
  public Number getX(int series, int item) {
    return endMillis(item);
  }

  @Override
  public Number getY(int series, int item) {
    return in[item];
  }
}
