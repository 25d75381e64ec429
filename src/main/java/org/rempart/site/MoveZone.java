package org.rempart.site;

import org.rempart.site.Layout.Box;

/// Moves a zone on the map together with all that lies in it; a nested one stays inside the zone around it,
/// which grows if it must.
public record MoveZone(String zone, Box to) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.moveZone", zone);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Existing.zone(document.site(), zone);
    Drawing drawing = new Drawing(document);
    drawing.move(zone, to);
    return document.withLayout(drawing.layout());
  }

  /// The document while a zone is held in the air: all that lies in it comes along, nothing makes way.
  public static SiteDocument carried(SiteDocument document, String zone, double dx, double dy) {
    Drawing drawing = new Drawing(document);
    drawing.carry(zone, dx, dy);
    return document.withLayout(drawing.layout());
  }
}
