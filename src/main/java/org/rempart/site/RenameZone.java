package org.rempart.site;

import java.util.List;

/// Gives a zone another name, everywhere it is named; its title stays.
public record RenameZone(String zone, String fresh) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.rename", zone, fresh);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Zone old = Existing.zone(document.site(), zone);
    if (zone.equals(fresh)) {
      return document;
    }
    NewName.check(document.site(), "zone", fresh);
    Site site = References.renamed(document.site(), zone, fresh);
    List<Zone> zones = site.zones().stream()
        .map(one -> one.equals(old) ? old.withName(fresh) : one).toList();
    List<Network> networks = site.networks().stream()
        .map(n -> new Network(n.name(), References.swap(n.zone(), zone, fresh), n.prefixes(), n.vlan()))
        .toList();
    return new SiteDocument(site.withZones(zones).withNetworks(networks), layout(document.layout()));
  }

  private Layout layout(Layout layout) {
    Layout.Box box = layout.zones().get(zone);
    return box == null ? layout : layout.withoutZone(zone).withZone(fresh, box);
  }
}
