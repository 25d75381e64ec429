package org.rempart.site;

/// Says what happens to flows that no policy rule names.
public record SetDefaults(Defaults changed) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.defaults");
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) {
    return document.withSite(document.site().withDefaults(changed));
  }
}
