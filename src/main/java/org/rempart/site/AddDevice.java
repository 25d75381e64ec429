package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.site.Layout.Point;

/// Draws a new device: a host with an interface and free addresses in a zone, or a firewall or router that
/// stands between zones and has no interface yet.
///
/// @param zone where a host stands; ignored for a device that forwards
public record AddDevice(DeviceRole role, Optional<String> zone, Point at) implements Edit {
  @Override
  public Phrase name() {
    return Phrase.of("edit.addDevice", role.text());
  }

  /// The name that the device will get in this document.
  public String newName(SiteDocument document) {
    String stem = switch (role) {
      case FIREWALL -> "fw1";
      case ROUTER -> "router1";
      case SWITCH, WEB, MAIL, FTP, DATABASE, SERVER, WORKSTATION, PHONE, PRINTER, CLOUD ->
        zone.map(in -> in + "-").orElse("") + shortRole();
    };
    return FreshNames.object(document.site(), stem);
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    String name = newName(document);
    SiteDocument added = document
        .withSite(with(document.site(), new Device(name, role, "", List.of(), Optional.empty(), Optional.empty())));
    if (role.forwards()) {
      return added.withLayout(document.layout().withDevice(name, at));
    }
    String in = zone.orElseThrow(() -> new EditRefused("a host stands in a zone; drop it onto one"));
    return new MoveDevice(name, in, at).applyTo(added);
  }

  private String shortRole() {
    return switch (role) {
      case WEB -> "www";
      case DATABASE -> "db";
      case WORKSTATION -> "pc";
      case SWITCH -> "sw";
      case SERVER -> "srv";
      case FIREWALL, ROUTER, MAIL, FTP, PHONE, PRINTER, CLOUD -> role.text();
    };
  }

  private static Site with(Site site, Device device) {
    List<Device> devices = new ArrayList<>(site.devices());
    devices.add(device);
    return site.withDevices(devices);
  }
}
