package org.rempart.ui.traffic;

import java.awt.image.BufferedImage;
import java.time.ZoneId;
import java.util.Optional;
import org.rempart.graph.GraphStyle;
import org.rempart.graph.GraphTexts;
import org.rempart.graph.Look;
import org.rempart.graph.Palette;
import org.rempart.graph.TrafficGraph;
import org.rempart.measure.Traffic;
import org.rempart.ui.common.Texts;
import org.rempart.ui.common.Theme;

/// The console's graphs: the modern look, in the colours of its theme and the words of its language. The card
/// around a graph names it.
public final class GraphDrawing implements GraphPainter {
  private final TrafficGraph graph;
  private final Texts texts;
  private final ZoneId zone;

  public GraphDrawing(Texts texts, ZoneId zone) {
    this.texts = texts;
    this.zone = zone;
    this.graph = new TrafficGraph(new GraphTexts(
        text("in"), text("out"), text("maximum"), text("average"), text("current"), text("bitspersecond"),
        text("nodata")));
  }

  @Override
  public BufferedImage paint(Traffic traffic, int width, int height, double scale, Theme theme) {
    Palette palette = theme == Theme.DARK ? Palette.DARK : Palette.LIGHT;
    GraphStyle style = new GraphStyle(Look.MODERN, palette, width, height, scale, texts.locale(), zone, false);
    return graph.draw(traffic, style, Optional.empty());
  }

  private String text(String key) {
    return texts.get("traffic.graph." + key);
  }
}
