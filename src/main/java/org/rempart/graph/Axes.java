package org.rempart.graph;

import java.awt.Font;
import java.text.DateFormat;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.time.Duration;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.rempart.measure.BitRate;
import org.rempart.measure.Span;

/// The axes of a picture: time to the newest at the right, bits a second from 0 in four even parts.
final class Axes {
  private static final double[] NICE = {1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 10};
  private static final int PARTS = 4;

  private Axes() {}

  static NumberAxis rate(double highest, GraphStyle style, Font font) {
    double part = part(Math.max(highest, 1000));
    NumberAxis axis = new NumberAxis();
    axis.setRange(0, part * PARTS);
    axis.setTickUnit(new NumberTickUnit(part, new BriefFormat(style.locale())));
    axis.setTickLabelFont(font);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    return axis;
  }

  /// A quarter of the axis: the smallest nice number that holds a quarter of the highest.
  static double part(double highest) {
    double quarter = highest / PARTS;
    double power = Math.pow(10, Math.floor(Math.log10(quarter)));
    for (double nice : NICE) {
      if (nice * power >= quarter * 0.999999) {
        return nice * power;
      }
    }
    return 10 * power;
  }

  static DateAxis time(Columns columns, Span span, GraphStyle style, Font font) {
    DateAxis axis = new DateAxis(null, TimeZone.getTimeZone(style.zone()), style.locale());
    axis.setRange(Date.from(columns.start()), Date.from(columns.finish()));
    axis.setTickUnit(
        minutes(columns) ? new DateTickUnit(DateTickUnitType.MINUTE, 5, format("HH:mm", style)) : unit(span, style));
    axis.setTickLabelFont(font);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setLowerMargin(0);
    axis.setUpperMargin(0);
    return axis;
  }

  /// Whether the picture shows the last minutes, poll by poll.
  private static boolean minutes(Columns columns) {
    return Duration.between(columns.start(), columns.finish()).compareTo(Duration.ofHours(2)) < 0;
  }

  private static DateTickUnit unit(Span span, GraphStyle style) {
    boolean narrow = style.width() < 640;
    return switch (span) {
      case DAY -> new DateTickUnit(DateTickUnitType.HOUR, hours(style), format("HH:mm", style));
      case WEEK -> new DateTickUnit(DateTickUnitType.DAY, 1, format(narrow ? "EEE" : "EEE d", style));
      case MONTH -> new DateTickUnit(DateTickUnitType.DAY, narrow ? 7 : 3, format("d MMM", style));
      case YEAR -> new DateTickUnit(DateTickUnitType.MONTH, narrow ? 2 : 1, format("MMM", style));
    };
  }

  private static int hours(GraphStyle style) {
    return style.width() < 640 ? 6 : style.width() < 1000 ? 4 : 2;
  }

  private static DateFormat format(String pattern, GraphStyle style) {
    DateFormat format = new SimpleDateFormat(pattern, style.locale());
    format.setTimeZone(TimeZone.getTimeZone(style.zone()));
    return format;
  }

  private static final class BriefFormat extends NumberFormat {
    private final Locale locale;

    BriefFormat(Locale locale) {
      this.locale = locale;
    }

    @Override
    public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
      return to.append(BitRate.brief(number, locale));
    }

    @Override
    public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
      return format((double) number, to, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("an axis only writes");
    }
  }
}
