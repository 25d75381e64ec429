package org.rempart.site;

import java.util.EnumSet;
import java.util.Set;

/// Switches a protection on or off, on all firewalls.
public record SetProtection(Protection protection, boolean on) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of(on ? "edit.protectionOn" : "edit.protectionOff", protection.text());
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) {
    Set<Protection> changed = EnumSet.noneOf(Protection.class);
    changed.addAll(document.site().protections());
    if (on) {
      changed.add(protection);
    } else {
      changed.remove(protection);
    }
    return document.withSite(document.site().withProtections(changed));
  }
}
