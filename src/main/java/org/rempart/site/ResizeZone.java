package org.rempart.site;

import org.rempart.site.Layout.Box;

/// Gives a zone another box on the map; it never shrinks below what lies in it, and what lies
/// beside it makes way.
public record ResizeZone(String zone, Box to) implements Edit {
  public static final double MIN_WIDTH = CardSize.WIDTH + 2 * CardSize.GAP;
  public static final double MIN_HEIGHT = CardSize.HEADER + CardSize.HEIGHT + 2 * CardSize.GAP;

  @Override
  public Phrase name() {
    return Phrase.of("edit.resizeZone", zone);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Existing.zone(document.site(), zone);
    Drawing drawing = new Drawing(document);
    drawing.resize(zone, to);
    return document.withLayout(drawing.layout());
  }
}
