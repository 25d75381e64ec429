package org.rempart.site;

import org.rempart.site.Layout.Box;
import org.rempart.site.Layout.Point;

/// Moves a zone on the map together with the cards of its devices.
public record MoveZone(String zone, Box to) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.moveZone", zone);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Zone moved = Existing.zone(document.site(), zone);
    Box from = document.layout().zones().getOrDefault(zone, to);
    Layout layout = document.layout().withZone(zone, to);
    for (Device device : Members.of(document.site(), moved)) {
      Point corner = layout.devices().get(device.name());
      if (corner != null) {
        layout = layout.withDevice(device.name(),
            new Point(corner.x() + to.x() - from.x(), corner.y() + to.y() - from.y()));
      }
    }
    return document.withLayout(layout);
  }
}
