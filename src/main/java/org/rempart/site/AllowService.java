package org.rempart.site;

import java.util.List;

/// Allows one service from one end to another.
public record AllowService(String from, String to, String service) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.allow", service, from, to);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    return new AddRule(List.of(from), List.of(to), List.of(service)).applyTo(document);
  }
}
