package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.net.InterfaceAddress;
import org.rempart.site.Layout.Point;

/// Puts a host into a zone: its first plugged interface goes into the zone's first network and takes
/// addresses there in place of its old ones; cables of that interface are pulled.
///
/// @param to the upper left corner of the card; it is kept inside the zone and off the other cards
public record MoveDevice(String device, String toZone, Point to) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.moveDevice", device, toZone);
  }

  @Override
  public Phrase told(SiteDocument before) {
    try {
      List<InterfaceAddress> now = plugged(applyTo(before).site()).addresses();
      if (now.equals(plugged(before.site()).addresses())) {
        return Phrase.of("edit.moveCard", device);
      }
      return Phrase.of("edit.moveDevice.told", device, toZone,
          now.stream().map(address -> address.address().toString()).collect(Collectors.joining(", ")));
    } catch (EditRefused _) {
      return name();
    }
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site site = document.site();
    Device moved = Existing.device(site, device);
    Zone zone = Existing.zone(site, toZone);
    if (moved.role().forwards()) {
      throw new EditRefused(
          "'" + device + "' stands between zones, not in one; connect it to '" + toZone + "' by an interface");
    }
    SiteDocument plugged = site.zoneOf(moved).equals(Optional.of(zone))
        ? document
        : Soundness.kept(document, replugged(site, moved, Existing.network(site, zone)));
    Drawing drawing = new Drawing(plugged);
    drawing.stand(device, toZone, to);
    return plugged.withLayout(drawing.layout());
  }

  private static Site replugged(Site site, Device moved, Network network) throws EditRefused {
    Interface old = first(moved);
    Interface plugged = new Interface(old.name(), Optional.of(network.name()),
        new FreeAddresses(site, moved.name()).in(network, old.addresses()));
    List<Interface> interfaces = new ArrayList<>(moved.interfaces());
    interfaces.remove(old);
    interfaces.add(moved.interfaces().contains(old) ? moved.interfaces().indexOf(old) : 0, plugged);
    Link.End end = new Link.End(moved.name(), old.name());
    return Replace.device(site, moved.withInterfaces(interfaces))
        .withLinks(site.links().stream().filter(link -> !link.a().equals(end) && !link.b().equals(end)).toList());
  }

  private Interface plugged(Site site) throws EditRefused {
    return first(Existing.device(site, device));
  }

  private static Interface first(Device device) {
    return device.interfaces().stream()
        .filter(i -> i.network().isPresent())
        .findFirst()
        .or(() -> device.interfaces().stream().findFirst())
        .orElse(new Interface("eth0", Optional.empty(), List.of()));
  }
}
