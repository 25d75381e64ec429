package org.rempart.ui.map;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// Draws lines, arrow heads and labels of the map on a canvas that covers the board.
final class Brush {
  private static final double LABEL_HEIGHT = 20;
  private static final Font FONT = Font.font(11);
  private static final double LARGEST = 1.6;

  private final GraphicsContext g;
  private final MapInk ink;
  private final double enlarged;

  Brush(Canvas canvas, Camera camera, MapInk ink) {
    this.g = canvas.getGraphicsContext2D();
    this.ink = ink;
    this.enlarged = Math.clamp(0.85 / camera.scale(), 1, LARGEST);
    g.setTransform(1, 0, 0, 1, 0, 0);
    g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.setTransform(camera.affine());
    g.setLineCap(StrokeLineCap.ROUND);
    g.setLineJoin(StrokeLineJoin.ROUND);
    g.setFont(Font.font(FONT.getFamily(), FONT.getSize() * enlarged));
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
  }

  /// A faint grid of dots over the part of the map that is seen.
  void dots(Point first, Point last, double step) {
    g.setFill(ink.dots());
    for (double x = Math.floor(first.x() / step) * step; x < last.x(); x += step) {
      for (double y = Math.floor(first.y() / step) * step; y < last.y(); y += step) {
        g.fillRect(x - 0.75, y - 0.75, 1.5, 1.5);
      }
    }
  }

  void line(Curve curve, Color color, double width) {
    path(curve, 0, curve.points().size() - 1, color, width);
  }

  /// Each half in the colour of its own direction.
  void halves(Curve curve, Color near, Color far, double width) {
    int middle = curve.points().size() / 2;
    path(curve, 0, middle, near, width);
    path(curve, middle, curve.points().size() - 1, far, width);
  }

  private void path(Curve curve, int first, int last, Color color, double width) {
    g.setStroke(color);
    g.setLineWidth(width);
    g.beginPath();
    for (int i = first; i <= last; i++) {
      Point p = curve.points().get(i);
      if (i == first) {
        g.moveTo(p.x(), p.y());
      } else {
        g.lineTo(p.x(), p.y());
      }
    }
    g.stroke();
  }

  void arrowHead(Curve curve, Color color) {
    Point tip = curve.points().getLast();
    Point back = curve.at(Math.max(0, 1 - 10 / Math.max(11, curve.length())));
    double length = Math.max(0.001, Curve.distance(back, tip));
    double ux = (tip.x() - back.x()) / length;
    double uy = (tip.y() - back.y()) / length;
    g.setFill(color);
    g.fillPolygon(
        new double[]{tip.x(), tip.x() - 9 * ux - 4.5 * uy, tip.x() - 9 * ux + 4.5 * uy},
        new double[]{tip.y(), tip.y() - 9 * uy + 4.5 * ux, tip.y() - 9 * uy - 4.5 * ux}, 3);
  }

  /// A dot where an arrow begins.
  void origin(Point at, Color color) {
    g.setFill(color);
    g.fillOval(at.x() - 3, at.y() - 3, 6, 6);
  }

  /// A label's size on the map; from afar labels grow, so that they stay legible.
  Box labelSize(String text) {
    Text measured = new Text(text);
    measured.setFont(FONT);
    return new Box(0, 0, (Math.ceil(measured.getLayoutBounds().getWidth()) + 16) * enlarged, LABEL_HEIGHT * enlarged);
  }

  void label(Box box, String text, Color border) {
    g.setFill(ink.label());
    g.setStroke(border);
    g.setLineWidth(1);
    g.fillRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
    g.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
    g.setFill(ink.text());
    g.fillText(text, box.x() + box.width() / 2, box.y() + box.height() / 2);
  }
}
