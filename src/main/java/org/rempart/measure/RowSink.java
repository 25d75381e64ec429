package org.rempart.measure;

/// Takes the rows that a `RoundRobin` finishes. A row that is unknown in both directions is not told: it is
/// unknown because nobody wrote it, and a gap of a year costs nothing.
@FunctionalInterface
public interface RowSink {
  /// @param archive index in the layout
  /// @param number the row ends at `number` times its length since the epoch
  void row(int archive, long number, Row row);

  /// The four values of a row, octets a second, NaN if unknown.
  record Row(double inAverage, double outAverage, double inMaximum, double outMaximum) {
    boolean isUnknown() {
      return Double.isNaN(inAverage) && Double.isNaN(outAverage);
    }
  }
}
