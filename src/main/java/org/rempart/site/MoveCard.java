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
    Drawing drawing = new Drawing(document);
    document.site().zoneOf(moved).ifPresentOrElse(zone -> drawing.stand(device, zone.name(), to),
        () -> drawing.draw(device, to));
    return document.withLayout(drawing.layout());
  }
}
