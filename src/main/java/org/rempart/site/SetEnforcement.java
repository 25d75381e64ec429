package org.rempart.site;

import java.util.Optional;

/// Says how a device filters.
///
/// @param changed empty: a firewall filters in the standard way, any other device doesn't
public record SetEnforcement(String device, Optional<Enforcement> changed) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of(changed.isPresent() ? "edit.enforce" : "edit.unenforce", device);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Device old = Existing.device(document.site(), device);
    return Soundness.kept(document, Replace.device(document.site(), old.withEnforcement(changed)));
  }
}
