package org.rempart.site;

/// What an edit changes and a save writes: the site and its drawing.
public record SiteDocument(Site site, Layout layout) {
  public SiteDocument withSite(Site changed) {
    return new SiteDocument(changed, layout);
  }

  public SiteDocument withLayout(Layout changed) {
    return new SiteDocument(site, changed);
  }
}
