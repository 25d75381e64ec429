package org.rempart.site;

import org.rempart.site.Layout.Point;

/// Moves a device's card on the map; what the device is plugged into stays.
public record MoveCard(String device, Point to) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.moveCard", device);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Device moved = Existing.device(document.site(), device);
    Point place = document.site().zoneOf(moved).map(zone -> Spots.inZone(document, device, zone.name(), to)).orElse(to);
    return document.withLayout(document.layout().withDevice(device, place));
  }
}
