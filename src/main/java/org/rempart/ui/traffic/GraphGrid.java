package org.rempart.ui.traffic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards of equal size that fill the room: as large as fits without scrolling, and where even the smallest ones
/// don't fit, those.
final class GraphGrid extends Pane {
  private static final double GAP = 12;
  private static final double NARROWEST = 360;
  private static final double LOWEST = 184;
  private static final double SCROLLED = 236;
  private static final double STEEPEST = 0.6;
  private static final double FLATTEST = 0.5;
  private final DoubleProperty room = new SimpleDoubleProperty();

  private record Size(int columns, double width, double height) {
    int rows(int cards) {
      return Math.ceilDiv(cards, columns);
    }
  }

  GraphGrid() {
    room.subscribe(_ -> requestLayout());
  }

  /// How high the grid may be without scrolling.
  DoubleProperty room() {
    return room;
  }

  @Override
  protected void layoutChildren() {
    List<Node> cards = getManagedChildren();
    Size size = size(getWidth(), cards.size());
    for (int i = 0; i < cards.size(); i++) {
      int row = i / size.columns();
      cards.get(i).resizeRelocate(
          snapPositionX(i % size.columns() * (size.width() + GAP)), snapPositionY(row * (size.height() + GAP)),
          size.width(), size.height());
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    int cards = getManagedChildren().size();
    Size size = size(width < 0 ? getWidth() : width, cards);
    return Math.max(0, size.rows(cards) * (size.height() + GAP) - GAP);
  }

  @Override
  protected double computeMinWidth(double height) {
    return NARROWEST;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private Size size(double width, int cards) {
    int most = Math.max(1, (int) ((width + GAP) / (NARROWEST + GAP)));
    return IntStream.rangeClosed(1, most).mapToObj(columns -> fitted(width, columns, cards))
        .filter(size -> size.height() >= LOWEST)
        .max(Comparator.comparingDouble(size -> Math.min(size.width(), size.height() / FLATTEST)))
        .orElseGet(() -> new Size(most, width(width, most), SCROLLED));
  }

  /// Cards that fill the room in so many columns, but not steeper than a graph should be.
  private Size fitted(double width, int columns, int cards) {
    int rows = Math.max(1, Math.ceilDiv(cards, columns));
    double each = width(width, columns);
    double height = Math.floor((room.get() - GAP * (rows - 1)) / rows);
    return new Size(columns, each, Math.min(height, Math.max(SCROLLED, Math.floor(each * STEEPEST))));
  }

  private static double width(double width, int columns) {
    return Math.floor((width - GAP * (columns - 1)) / columns);
  }
}
