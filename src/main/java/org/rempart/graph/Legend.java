package org.rempart.graph;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import org.rempart.measure.BitRate;
import org.rempart.measure.TrafficSummary;

/// The words under the plot: maximum, average, current of each direction. What does not fit is left out from
/// the right, never cut.
final class Legend {
  static final int HEIGHT = 26;
  private static final int GAP = 6;
  private static final int NARROW = 560;

  private final GraphTexts texts;
  private final GraphStyle style;

  Legend(GraphTexts texts, GraphStyle style) {
    this.texts = texts;
    this.style = style;
  }

  void draw(Graphics2D g, TrafficSummary summary, int left, int baseline) {
    boolean mrtg = style.look() == Look.MRTG;
    Ink ink = Ink.of(style);
    int half = (style.width() - left) / 2;
    Color in = mrtg ? ink.fill().darker() : style.palette().in();
    draw(g, texts.in(), in, summary.in(), left, baseline, half - GAP);
    draw(g, texts.out(), ink.out(), summary.out(), left + half, baseline, half - GAP);
  }

  private void draw(
      Graphics2D g, String name, Color colour, TrafficSummary.Direction direction, int x, int y, int width) {
    g.setFont(Fonts.bold(size()));
    g.setPaint(colour);
    g.drawString(name, x, y);
    int at = x + g.getFontMetrics().stringWidth(name) + GAP;
    g.setFont(Fonts.plain(size()));
    g.setPaint(style.look() == Look.MRTG ? Color.BLACK : style.palette().muted());
    g.drawString(longest(g, direction, x + width - at), at, y);
  }

  private String longest(Graphics2D g, TrafficSummary.Direction direction, int width) {
    List<String> words = List.of(
        texts.maximum() + " " + brief(direction.maximum()),
        texts.average() + " " + brief(direction.average()),
        texts.current() + " " + brief(direction.current()));
    for (int count = words.size(); count > 0; count--) {
      String text = String.join(style.width() < NARROW ? " " : "  ", words.subList(0, count));
      if (g.getFontMetrics().stringWidth(text) <= width) {
        return text;
      }
    }
    return "";
  }

  private float size() {
    return style.width() < NARROW ? 11 : 12;
  }

  private String brief(double octets) {
    return BitRate.brief(octets * 8, style.locale());
  }
}
