package org.rempart.site;

import java.util.Optional;

/// Puts a zone into another one, or takes it out. Refused in a loop, and where prefixes would lie in two zones.
public record NestZone(String zone, Optional<String> inside) implements Edit {
  @Override
  public Phrase name() {
    return inside.map(outer -> Phrase.of("edit.nest", zone, outer)).orElse(Phrase.of("edit.unnest", zone));
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Zone old = Existing.zone(document.site(), zone);
    return Soundness.kept(document, Replace.zone(document.site(), old.withInside(inside)));
  }
}
