package org.rempart.site;

import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// Gives a zone another box on the map; it never shrinks below the cards that stand in it.
public record ResizeZone(String zone, Box to) implements Edit {
  public static final double MIN_WIDTH = CardSize.WIDTH + 2 * CardSize.GAP;
  public static final double MIN_HEIGHT = CardSize.HEADER + CardSize.HEIGHT + 2 * CardSize.GAP;

  @Override
  public Phrase name() {
    return Phrase.of("edit.resizeZone", zone);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Zone resized = Existing.zone(document.site(), zone);
    return document.withLayout(document.layout().withZone(zone, around(document, resized, to)));
  }

  /// The wished box, widened as far as its cards ask.
  public static Box around(SiteDocument document, Zone zone, Box wish) {
    double left = wish.x();
    double top = wish.y();
    double right = Math.max(wish.x() + wish.width(), left + MIN_WIDTH);
    double bottom = Math.max(wish.y() + wish.height(), top + MIN_HEIGHT);
    for (Device device : Members.of(document.site(), zone)) {
      Point corner = document.layout().devices().get(device.name());
      if (corner != null) {
        left = Math.min(left, corner.x() - CardSize.GAP);
        top = Math.min(top, corner.y() - CardSize.HEADER - CardSize.GAP);
        right = Math.max(right, corner.x() + CardSize.WIDTH + CardSize.GAP);
        bottom = Math.max(bottom, corner.y() + CardSize.HEIGHT + CardSize.GAP);
      }
    }
    return new Box(left, top, right - left, bottom - top);
  }
}
