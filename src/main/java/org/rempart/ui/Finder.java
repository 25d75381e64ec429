package org.rempart.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rempart.site.Device;
import org.rempart.site.NamedService;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Selection;

/// Finds devices, zones and services by what a person types: a part of a name, a title, an address, a port.
final class Finder {
  private static final int MOST = 8;

  private Finder() {}

  /// Something that was found, and where it is shown.
  ///
  /// @param view the view that shows it once selected
  record Found(Icons.Sign sign, String name, String detail, Selection selection, String view) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// At most eight, those whose names begin with the text first.
  static List<Found> find(Site site, String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return Stream.of(devices(site), zones(site), services(site))
        .flatMap(found -> found)
        .filter(found -> (found.name() + " " + found.detail()).toLowerCase(Locale.ROOT).contains(wanted))
        .sorted(Comparator.comparing(found -> !found.name().toLowerCase(Locale.ROOT).startsWith(wanted)))
        .limit(MOST)
        .toList();
  }

  private static Stream<Found> devices(Site site) {
    return site.devices().stream().map(device -> new Found(Icons.Sign.DEVICE, device.name(), detail(device),
        new Selection.OfDevice(device.name()), "map"));
  }

  private static String detail(Device device) {
    String addresses = device.addresses().stream().map(Object::toString).collect(Collectors.joining(" "));
    return joined(device.title(), addresses);
  }

  private static Stream<Found> zones(Site site) {
    return site.zones().stream().map(
        zone -> new Found(Icons.Sign.ZONE, zone.name(), detail(site, zone), new Selection.OfZone(zone.name()), "map"));
  }

  private static String detail(Site site, Zone zone) {
    String prefixes = site.networks().stream().filter(network -> network.zone().equals(zone.name()))
        .flatMap(network -> network.prefixes().stream())
        .map(Object::toString).collect(Collectors.joining(" "));
    return joined(zone.title(), prefixes);
  }

  private static Stream<Found> services(Site site) {
    return site.services().stream().map(
        service -> new Found(Icons.Sign.SERVICE, service.name(), detail(service), firstRule(site, service), "policy"));
  }

  private static String detail(NamedService service) {
    return String.join(" ", service.members());
  }

  private static Selection firstRule(Site site, NamedService service) {
    return site.policy().stream().filter(rule -> rule.services().contains(service.name())).map(PolicyRule::id)
        .findFirst()
        .<Selection>map(Selection.OfRule::new).orElseGet(Selection.Nothing::new);
  }

  private static String joined(String title, String rest) {
    return Stream.of(title, rest).filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }
}
