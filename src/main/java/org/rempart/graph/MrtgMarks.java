package org.rempart.graph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.rempart.measure.Span;

/// MRTG's red lines: midnight in the day picture, Monday in the week, the first of a month, of a year.
final class MrtgMarks {
  private MrtgMarks() {}

  static void add(XYPlot plot, Columns columns, Span span, ZoneId zone) {
    LocalDate last = columns.finish().atZone(zone).toLocalDate();
    LocalDate day = columns.start().atZone(zone).toLocalDate().plusDays(1);
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      if (isMarked(day, span)) {
        plot.addDomainMarker(new ValueMarker(
            day.atStartOfDay(zone).toInstant().toEpochMilli(), Color.RED, new BasicStroke(1)));
      }
    }
  }

  private static boolean isMarked(LocalDate day, Span span) {
    return switch (span) {
      case DAY -> true;
      case WEEK -> day.getDayOfWeek() == DayOfWeek.MONDAY;
      case MONTH -> day.getDayOfMonth() == 1;
      case YEAR -> day.getDayOfYear() == 1;
    };
  }
}
