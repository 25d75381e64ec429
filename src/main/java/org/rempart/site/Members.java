package org.rempart.site;

import java.util.List;
import java.util.Optional;

/// Who stands in a zone.
public final class Members {
  private Members() {}

  public static List<Device> of(Site site, Zone zone) {
    return site.devices().stream().filter(device -> site.zoneOf(device).equals(Optional.of(zone))).toList();
  }

  public static List<Network> networks(Site site, String zone) {
    return site.networks().stream().filter(network -> network.zone().equals(zone)).toList();
  }
}
