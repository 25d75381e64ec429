package org.rempart.ui.inspector;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import org.rempart.ui.common.Load;

/// The last loads of an interface as two thin lines, in and out, on one scale.
final class Sparkline extends Region {
  private static final double HEIGHT = 32;

  private final List<Load> loads;
  private final Polyline in = new Polyline();
  private final Polyline out = new Polyline();

  Sparkline(List<Load> loads) {
    this.loads = List.copyOf(loads);
    getStyleClass().add("sparkline");
    in.getStyleClass().add("spark-in");
    out.getStyleClass().add("spark-out");
    getChildren().addAll(in, out);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMinWidth(0);
  }

  @Override
  protected void layoutChildren() {
    in.getPoints().clear();
    out.getPoints().clear();
    double top = loads.stream().mapToDouble(load -> Math.max(load.inBits(), load.outBits())).max().orElse(0);
    for (int i = 0; i < loads.size(); i++) {
      double x = loads.size() == 1 ? 0 : 2 + i * (getWidth() - 4) / (loads.size() - 1);
      in.getPoints().addAll(x, y(loads.get(i).inBits(), top));
      out.getPoints().addAll(x, y(loads.get(i).outBits(), top));
    }
  }

  private double y(double bits, double top) {
    return top == 0 ? getHeight() - 2 : getHeight() - 2 - bits / top * (getHeight() - 4);
  }
}
