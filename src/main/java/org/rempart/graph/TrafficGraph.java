package org.rempart.graph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.measure.TrafficSummary;

/// Draws traffic to an image. Stateless and safe for use by several threads; takes some 15 ms, so never on a
/// user interface's thread.
public final class TrafficGraph {
  private static final int MARGIN = 8;
  private static final int TITLE = 26;
  private static final int Y_LABELS = 52;
  private static final int Y_LABELS_AND_UNIT = 68;
  private static final int NARROW = 560;

  private final GraphTexts texts;

  public TrafficGraph(GraphTexts texts) {
    this.texts = texts;
  }

  /// @return `TYPE_INT_ARGB_PRE`, `width * scale` by `height * scale` pixels
  public BufferedImage draw(Traffic traffic, GraphStyle style, Optional<String> title) {
    BufferedImage image = new BufferedImage(
        (int) Math.ceil(style.width() * style.scale()),
        (int) Math.ceil(style.height() * style.scale()),
        BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D g = image.createGraphics();
    try {
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.scale(style.scale(), style.scale());
      draw(g, traffic, style, title);
    } finally {
      g.dispose();
    }
    return image;
  }

  private void draw(Graphics2D g, Traffic traffic, GraphStyle style, Optional<String> title) {
    g.setPaint(background(style));
    g.fillRect(0, 0, style.width(), style.height());
    TrafficSummary summary = TrafficSummary.of(traffic);
    if (style.compact()) {
      plot(g, traffic, style, new Rectangle2D.Double(0, 0, style.width(), style.height()));
      return;
    }
    int top = title.isPresent() ? TITLE : MARGIN;
    double bottom = style.height() - Legend.HEIGHT;
    Rectangle2D area = new Rectangle2D.Double(0, top, style.width(), bottom - top);
    plot(g, traffic, style, area);
    title.ifPresent(text -> title(g, text, style));
    int left = style.width() < NARROW ? 2 * MARGIN : yLabels(style);
    new Legend(texts, style).draw(g, summary, left, style.height() - MARGIN);
    if (summary.isUnknown()) {
      noData(g, style, area);
    }
    if (style.look() == Look.MRTG) {
      bevel(g, style);
    }
  }

  private void plot(Graphics2D g, Traffic traffic, GraphStyle style, Rectangle2D area) {
    boolean mrtg = style.look() == Look.MRTG;
    Columns columns = new Columns(traffic,
        style.compact() ? style.width() : style.width() - yLabels(style) - 2 * MARGIN);
    boolean peaks = traffic.span() != Span.DAY;
    Font font = Fonts.plain(11);
    DateAxis time = Axes.time(columns, traffic.span(), style, font);
    NumberAxis rate = Axes.rate(columns.highest(peaks), style, font);
    Color words = mrtg ? Color.BLACK : style.palette().muted();
    time.setTickLabelPaint(words);
    rate.setTickLabelPaint(words);
    if (mrtg) {
      rate.setLabel(texts.bitsPerSecond());
      rate.setLabelFont(Fonts.plain(10));
      rate.setLabelInsets(RectangleInsets.ZERO_INSETS);
    }
    time.setVisible(!style.compact());
    rate.setVisible(!style.compact());
    rate.setFixedDimension(style.compact() ? 0 : yLabels(style));
    XYPlot plot = new XYPlot(columns, time, rate, new TrafficRenderer(columns, Ink.of(style), peaks));
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(mrtg);
    plot.setOutlinePaint(Color.BLACK);
    plot.setInsets(style.compact() ? RectangleInsets.ZERO_INSETS : new RectangleInsets(MARGIN, 0, 0, 2 * MARGIN));
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    grid(plot, style);
    if (mrtg) {
      MrtgMarks.add(plot, columns, traffic.span(), style.zone());
    }
    JFreeChart chart = new JFreeChart(null, font, plot, false);
    chart.setBackgroundPaint(null);
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.draw(g, area);
  }

  private static int yLabels(GraphStyle style) {
    return style.look() == Look.MRTG ? Y_LABELS_AND_UNIT : Y_LABELS;
  }

  private static void grid(XYPlot plot, GraphStyle style) {
    boolean mrtg = style.look() == Look.MRTG;
    float[] dots = mrtg ? new float[]{1, 2} : new float[]{2, 3};
    BasicStroke stroke = new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 1, dots, 0);
    Color colour = mrtg ? Color.DARK_GRAY : style.palette().grid();
    plot.setRangeGridlineStroke(stroke);
    plot.setRangeGridlinePaint(colour);
    plot.setDomainGridlineStroke(stroke);
    plot.setDomainGridlinePaint(colour);
    plot.setDomainGridlinesVisible(mrtg);
    plot.setRangeGridlinesVisible(!style.compact());
    plot.setRangeZeroBaselineVisible(!style.compact());
    plot.setRangeZeroBaselinePaint(colour);
  }

  private static Color background(GraphStyle style) {
    return style.look() == Look.MRTG ? new Color(0xf5f5f5) : style.palette().background();
  }

  private static void title(Graphics2D g, String text, GraphStyle style) {
    g.setFont(Fonts.bold(13));
    g.setPaint(style.look() == Look.MRTG ? Color.BLACK : style.palette().text());
    String shown = text;
    while (shown.length() > 1 && g.getFontMetrics().stringWidth(shown) > style.width() - 4 * MARGIN) {
      shown = shown.substring(0, shown.length() - 2) + "…";
    }
    g.drawString(shown, 2 * MARGIN, TITLE - MARGIN);
  }

  private void noData(Graphics2D g, GraphStyle style, Rectangle2D area) {
    g.setFont(Fonts.plain(13));
    g.setPaint(style.look() == Look.MRTG ? Color.BLACK : style.palette().muted());
    int width = g.getFontMetrics().stringWidth(texts.noData());
    g.drawString(texts.noData(), (float) (area.getCenterX() + (yLabels(style) - width) / 2.0),
        (float) area.getCenterY());
  }

  /// MRTG's frame: light from the upper left.
  private static void bevel(Graphics2D g, GraphStyle style) {
    int width = style.width();
    int height = style.height();
    g.setPaint(new Color(0xc2c2c2));
    g.fillRect(0, 0, width, 2);
    g.fillRect(0, 0, 2, height);
    g.setPaint(new Color(0x646464));
    g.fillRect(0, height - 2, width, 2);
    g.fillRect(width - 2, 0, 2, height);
  }
}
