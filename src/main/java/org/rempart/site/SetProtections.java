package org.rempart.site;

import java.util.Set;

/// Switches protections on and off.
///
/// @param protections those that are on afterwards
public record SetProtections(Set<Protection> protections) implements Edit {
  public SetProtections {
    protections = Set.copyOf(protections);
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.setProtections");
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) {
    return document.withSite(document.site().withProtections(protections));
  }
}
