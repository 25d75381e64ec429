package org.rempart.site;

/// Takes a policy rule out.
public record DeleteRule(String rule) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.deleteRule", rule);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    PolicyRule gone = Existing.rule(document.site(), rule);
    Site site = document.site();
    return document.withSite(site.withPolicy(site.policy().stream().filter(one -> !one.equals(gone)).toList()));
  }
}
