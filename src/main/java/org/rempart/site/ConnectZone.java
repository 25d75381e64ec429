package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;

/// Gives a firewall or router one more interface, plugged into a zone; it takes the lowest free addresses.
public record ConnectZone(String device, String zone) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.connectZone", device, zone);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site site = document.site();
    Device connected = Existing.device(site, device);
    Zone target = Existing.zone(site, zone);
    if (!connected.role().forwards()) {
      throw new EditRefused("'" + device + "' stands in one zone; drag it to move it");
    }
    Network network = Members.networks(site, target.name()).stream()
        .findFirst()
        .orElseThrow(() -> new EditRefused("zone '" + zone + "' has no network to plug into"));
    List<InterfaceAddress> lowest = network.prefixes().stream()
        .map(p -> new InterfaceAddress(p.first().plus(1), p.length())).toList();
    List<Interface> interfaces = new ArrayList<>(connected.interfaces());
    interfaces.add(new Interface(freshName(connected), Optional.of(network.name()),
        new FreeAddresses(site, "").in(network, lowest)));
    return document.withSite(Replace.device(site, connected.withInterfaces(interfaces)));
  }

  private static String freshName(Device device) {
    int number = 0;
    while (device.findInterface("eth" + number).isPresent()) {
      number++;
    }
    return "eth" + number;
  }
}
