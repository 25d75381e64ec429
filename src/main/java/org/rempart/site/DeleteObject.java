package org.rempart.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes an object out of the site. What named nothing else goes with it: rules, groups, services, cables, the
/// networks of a zone; zones nested in it move out by one. Refused while hosts stand in a zone or network: they
/// would fall into no zone at all; interfaces of firewalls are unplugged.
public record DeleteObject(SiteObject object) implements Edit {
  public DeleteObject(ObjectKind kind, String name) {
    this(new SiteObject(kind, name));
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.delete", object.name());
  }

  @Override
  public Phrase told(SiteDocument before) {
    List<String> lost = consequences(before.site());
    return lost.isEmpty() ? name() : Phrase.of("edit.delete.told", object.name(), String.join(", ", lost));
  }

  /// What would go with it, by name, to be told before it is done.
  public List<String> consequences(Site site) {
    return Removal.alsoGone(site, without(site), object);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site site = document.site();
    object.mustExist(site);
    List<String> hosts = hosts(site);
    if (!hosts.isEmpty()) {
      throw new EditRefused(object.kind().text() + " '" + object.name() + "' still holds "
          + String.join(", ", hosts) + "; move or delete them first");
    }
    Layout layout = switch (object.kind()) {
      case ZONE -> document.layout().withoutZone(object.name());
      case DEVICE -> document.layout().withoutDevice(object.name());
      case NETWORK, INTERFACE, RANGE, SET, GROUP, SERVICE, TIME, RULE, NAT_RULE -> document.layout();
    };
    return new SiteDocument(without(site), layout);
  }

  private Site without(Site site) {
    return Removal.of(site, Set.of(object.reference()));
  }

  private List<String> hosts(Site site) {
    return switch (object.kind()) {
      case ZONE -> site.zone(object.name()).map(zone -> Members.of(site, zone)).orElse(List.of()).stream()
          .map(Device::name).toList();
      case NETWORK -> site.devices().stream().filter(device -> !device.role().forwards() && plugged(device))
          .map(Device::name).collect(Collectors.toList());
      case DEVICE, INTERFACE, RANGE, SET, GROUP, SERVICE, TIME, RULE, NAT_RULE -> List.of();
    };
  }

  private boolean plugged(Device device) {
    return device.interfaces().stream().anyMatch(one -> one.network().filter(object.name()::equals).isPresent());
  }
}
