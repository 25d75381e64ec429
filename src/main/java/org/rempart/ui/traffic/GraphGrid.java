package org.rempart.ui.traffic;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards of equal size in as many columns as fit, filling the width.
final class GraphGrid extends Pane {
  private static final double GAP = 12;
  private static final double NARROWEST = 360;
  private static final double HEIGHT = 236;

  @Override
  protected void layoutChildren() {
    List<Node> cards = getManagedChildren();
    int columns = columns(getWidth());
    double width = (getWidth() - GAP * (columns - 1)) / columns;
    for (int i = 0; i < cards.size(); i++) {
      int row = i / columns;
      cards.get(i).resizeRelocate(
          snapPositionX(i % columns * (width + GAP)), snapPositionY(row * (HEIGHT + GAP)), snapSizeX(width) - 1, HEIGHT);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    int columns = columns(width < 0 ? getWidth() : width);
    int rows = (getManagedChildren().size() + columns - 1) / columns;
    return Math.max(0, rows * (HEIGHT + GAP) - GAP);
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private static int columns(double width) {
    return Math.max(1, (int) ((width + GAP) / (NARROWEST + GAP)));
  }
}
