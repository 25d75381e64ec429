package org.rempart.measure;

import java.time.Duration;
import java.util.List;

/// How a series is archived: the primary step, the heartbeat after which an interval is unknown, and the
/// archives that consolidate the steps. Each archive holds AVERAGE and MAX.
///
/// @param step whole seconds; several updates inside one are weighted by their time
public record ArchiveLayout(Duration step, Duration heartbeat, List<ArchiveSpec> archives) {
  /// MRTG's four pictures and some more: a week of 5 minutes, a month of 30, 4 months of 2 hours, 4 years of days.
  public static final ArchiveLayout MRTG = mrtg(Duration.ofMinutes(5), Duration.ofMinutes(10));

  public ArchiveLayout {
    archives = List.copyOf(archives);
    if (step.toSeconds() < 1 || step.toNanosPart() != 0) {
      throw new IllegalArgumentException("a step lasts whole seconds, not " + step);
    }
    if (heartbeat.toSeconds() < 1 || heartbeat.toNanosPart() != 0) {
      throw new IllegalArgumentException("a heartbeat lasts whole seconds, not " + heartbeat);
    }
    for (ArchiveSpec archive : archives) {
      if (archive.rowSeconds() % step.toSeconds() != 0) {
        throw new IllegalArgumentException("a row of " + archive.row() + " is no multiple of the step " + step);
      }
    }
  }

  /// The archives of `MRTG` on another primary step, which must divide 5 minutes.
  public static ArchiveLayout mrtg(Duration step, Duration heartbeat) {
    return new ArchiveLayout(
        step,
        heartbeat,
        List.of(
            new ArchiveSpec(Span.DAY.step(), 2016),
            new ArchiveSpec(Span.WEEK.step(), 1440),
            new ArchiveSpec(Span.MONTH.step(), 1440),
            new ArchiveSpec(Span.YEAR.step(), 1460)));
  }

  public long stepSeconds() {
    return step.toSeconds();
  }

  /// @return which archive has rows of this length, -1 if none
  public int archiveOf(Duration row) {
    for (int i = 0; i < archives.size(); i++) {
      if (archives.get(i).row().equals(row)) {
        return i;
      }
    }
    return -1;
  }
}
