package org.rempart.site;

import java.util.Optional;
import org.rempart.site.Layout.Box;

/// Puts a zone into another one, or takes it out. Refused in a loop, and where prefixes would lie in two zones.
///
/// @param to where its room is wished on the map; empty for next to where it is. It is drawn in the room around it
public record NestZone(String zone, Optional<String> inside, Optional<Box> to) implements Edit {
  public NestZone(String zone, Optional<String> inside) {
    this(zone, inside, Optional.empty());
  }

  @Override
  public Phrase name() {
    return phrase("edit.nest", "edit.unnest");
  }

  @Override
  public Phrase told(SiteDocument before) {
    return phrase("edit.nest.told", "edit.unnest.told");
  }

  private Phrase phrase(String in, String out) {
    return inside.map(outer -> Phrase.of(in, zone, outer)).orElse(Phrase.of(out, zone));
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Zone old = Existing.zone(document.site(), zone);
    SiteDocument nested = Soundness.kept(document, Replace.zone(document.site(), old.withInside(inside)));
    Drawing drawing = new Drawing(nested);
    to.or(() -> drawing.room(zone)).ifPresent(wish -> drawing.moveFree(zone, wish));
    return nested.withLayout(drawing.layout());
  }
}
