package org.rempart.site;

/// Says what happens to flows that no rule names.
public record SetDefaults(Defaults defaults) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.setDefaults");
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) {
    return document.withSite(document.site().withDefaults(defaults));
  }
}
