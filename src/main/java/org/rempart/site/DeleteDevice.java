package org.rempart.site;

import java.util.List;
import java.util.Set;

/// Takes a device out of the site with its cables, its place in groups, and the rules that named it alone.
public record DeleteDevice(String device) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.deleteDevice", device);
  }

  @Override
  public Phrase told(SiteDocument before) {
    List<String> lost = References.lostRules(before.site(), References.without(before.site(), Set.of(device)));
    return lost.isEmpty() ? name() : Phrase.of("edit.deleteDevice.told", device, String.join(", ", lost));
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Device gone = Existing.device(document.site(), device);
    Site site = References.without(document.site(), Set.of(device));
    return new SiteDocument(
        site.withDevices(site.devices().stream().filter(one -> !one.equals(gone)).toList())
            .withLinks(site.links().stream()
                .filter(link -> !link.a().device().equals(device) && !link.b().device().equals(device)).toList()),
        document.layout().withoutDevice(device));
  }
}
