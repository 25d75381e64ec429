package org.rempart.graph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYDataset;

/// In as a filled area, out as a line, peaks as a band above; a gap where unknown. All columns are drawn in one go
/// with the first item: JFreeChart's own way, a shape an item, costs 40 times as much.
final class TrafficRenderer extends AbstractXYItemRenderer {
  private final transient Columns columns;
  private final transient Ink ink;
  private final boolean peaks;

  TrafficRenderer(Columns columns, Ink ink, boolean peaks) {
    this.columns = columns;
    this.ink = ink;
    this.peaks = peaks;
  }

  @Override
  public void drawItem(Graphics2D g, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
      XYPlot plot, ValueAxis time, ValueAxis rate, XYDataset data, int series, int item,
      CrosshairState crosshair, int pass) {
    if (item == 0) {
      new Drawing(g, area, time, rate).draw();
    }
  }

  @Override
  public XYItemRendererState initialise(
      Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
    XYItemRendererState state = super.initialise(g, area, plot, data, info);
    state.setProcessVisibleItemsOnly(false);
    return state;
  }

  private final class Drawing {
    private final Graphics2D g;
    private final Rectangle2D area;
    private final ValueAxis time;
    private final ValueAxis rate;

    Drawing(Graphics2D g, Rectangle2D area, ValueAxis time, ValueAxis rate) {
      this.g = g;
      this.area = area;
      this.time = time;
      this.rate = rate;
    }

    void draw() {
      if (peaks) {
        fill(columns.inPeak, ink.inPeak());
      }
      fill(columns.in, ink.fill());
      ink.edge().ifPresent(colour -> line(columns.in, colour, 1.2f));
      if (peaks) {
        line(columns.outPeak, ink.outPeak(), 1);
      }
      line(columns.out, ink.out(), ink.outWidth());
    }

    private void fill(double[] values, Color colour) {
      Path2D path = new Path2D.Double();
      for (int from = nextKnown(values, 0); from < values.length;) {
        int to = nextUnknown(values, from);
        path.moveTo(x(columns.startMillis(from)), y(0));
        run(path, values, from, to);
        path.lineTo(x(columns.endMillis(to - 1)), y(0));
        path.closePath();
        from = nextKnown(values, to);
      }
      g.setPaint(colour);
      g.fill(path);
    }

    private void line(double[] values, Color colour, float width) {
      Path2D path = new Path2D.Double();
      for (int from = nextKnown(values, 0); from < values.length;) {
        int to = nextUnknown(values, from);
        path.moveTo(x(columns.startMillis(from)), y(values[from]));
        run(path, values, from, to);
        from = nextKnown(values, to);
      }
      g.setPaint(colour);
      g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      g.draw(path);
    }

    private void run(Path2D path, double[] values, int from, int to) {
      path.lineTo(x(columns.startMillis(from)), y(values[from]));
      for (int i = from; i < to; i++) {
        path.lineTo(x((columns.startMillis(i) + columns.endMillis(i)) / 2), y(values[i]));
      }
      path.lineTo(x(columns.endMillis(to - 1)), y(values[to - 1]));
    }

    private double x(double millis) {
      return time.valueToJava2D(millis, area, RectangleEdge.BOTTOM);
    }

    private double y(double bits) {
      return rate.valueToJava2D(bits, area, RectangleEdge.LEFT);
    }
  }

  private static int nextKnown(double[] values, int from) {
    int i = from;
    while (i < values.length && Double.isNaN(values[i])) {
      i++;
    }
    return i;
  }

  private static int nextUnknown(double[] values, int from) {
    int i = from;
    while (i < values.length && !Double.isNaN(values[i])) {
      i++;
    }
    return i;
  }
}
