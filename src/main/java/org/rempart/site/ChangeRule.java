package org.rempart.site;

/// Puts a rule in the place of the one with the same id.
public record ChangeRule(PolicyRule changed) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.changeRule", changed.id());
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Existing.rule(document.site(), changed.id());
    return Soundness.kept(document, Replace.rule(document.site(), changed));
  }
}
