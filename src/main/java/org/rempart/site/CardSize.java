package org.rempart.site;

import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// How large things are on the map, in map units.
public final class CardSize {
  public static final double WIDTH = 148;
  public static final double HEIGHT = 52;

  /// Height of a zone's band with its title.
  public static final double HEADER = 32;

  /// Free space around a card.
  public static final double GAP = 12;

  private CardSize() {}

  public static Box card(Point corner) {
    return new Box(corner.x(), corner.y(), WIDTH, HEIGHT);
  }
}
