package org.rempart.site;

import java.util.Optional;

/// Says what happens inside a zone to flows that no policy rule names.
///
/// @param within empty for the site's default
public record SetWithin(String zone, Optional<Action> within) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.within", zone);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Zone old = Existing.zone(document.site(), zone);
    return document.withSite(Replace.zone(document.site(),
        new Zone(old.name(), old.kind(), old.title(), old.inside(), within)));
  }
}
