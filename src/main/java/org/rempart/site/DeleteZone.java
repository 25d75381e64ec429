package org.rempart.site;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes a zone and its networks out of the site. Refused while hosts stand in it: they would fall into no
/// zone at all. Interfaces of firewalls are unplugged; rules that named nothing else go.
public record DeleteZone(String zone) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.deleteZone", zone);
  }

  @Override
  public Phrase told(SiteDocument before) {
    List<String> lost = References.lostRules(before.site(), References.without(before.site(), names(before.site())));
    return lost.isEmpty() ? name() : Phrase.of("edit.deleteZone.told", zone, String.join(", ", lost));
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site before = document.site();
    Zone gone = Existing.zone(before, zone);
    List<Device> hosts = Members.of(before, gone);
    if (!hosts.isEmpty()) {
      throw new EditRefused("zone '" + zone + "' still holds "
          + hosts.stream().map(Device::name).collect(Collectors.joining(", ")) + "; move or delete them first");
    }
    Set<String> names = names(before);
    Site site = References.without(before, names);
    return new SiteDocument(
        site.withZones(site.zones().stream().filter(one -> !one.equals(gone)).toList())
            .withNetworks(site.networks().stream().filter(network -> !network.zone().equals(zone)).toList())
            .withDevices(site.devices().stream().map(device -> unplugged(device, names)).toList()),
        document.layout().withoutZone(zone));
  }

  private Set<String> names(Site site) {
    Set<String> names = new HashSet<>(Set.of(zone));
    Members.networks(site, zone).forEach(network -> names.add(network.name()));
    return names;
  }

  private static Device unplugged(Device device, Set<String> gone) {
    return device.withInterfaces(device.interfaces().stream()
        .map(i -> i.network().filter(gone::contains).isPresent()
            ? new Interface(i.name(), Optional.empty(), List.of())
            : i)
        .toList());
  }
}
