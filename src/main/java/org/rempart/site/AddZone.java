package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rempart.net.IpPrefix;
import org.rempart.site.Layout.Box;

/// Draws a new zone with one network, whose private prefixes of both families overlap no other. A zone of
/// kind `internet` gets a network without prefixes: it is everything else.
///
/// @param box where; moved aside if something stands there
/// @param inside the zone that it is nested in; empty for an outermost one
public record AddZone(ZoneKind kind, Box box, Optional<String> inside) implements Edit {
  public AddZone(ZoneKind kind, Box box) {
    this(kind, box, Optional.empty());
  }

  @Override
  public Phrase name() {
    return Phrase.of("edit.addZone", kind.text());
  }

  /// The name that the zone will get in this document.
  public String newName(SiteDocument document) {
    return FreshNames.object(document.site(), kind.text());
  }

  @Override
  public SiteDocument applyTo(SiteDocument document) throws EditRefused {
    Site site = document.site();
    String name = newName(document);
    List<Zone> zones = new ArrayList<>(site.zones());
    zones.add(new Zone(name, kind, "").withInside(inside));
    List<Network> networks = new ArrayList<>(site.networks());
    networks.add(new Network(FreshNames.object(site, name + "-net"), name, prefixes(site), Optional.empty()));
    SiteDocument added = Soundness.kept(document, site.withZones(zones).withNetworks(networks));
    Drawing drawing = new Drawing(added);
    drawing.moveFree(name, box);
    return added.withLayout(drawing.layout());
  }

  private List<IpPrefix> prefixes(Site site) throws EditRefused {
    if (kind == ZoneKind.INTERNET) {
      return List.of();
    }
    // tens first, as people number their networks
    return IntStream.concat(IntStream.rangeClosed(1, 25).map(i -> i * 10), IntStream.rangeClosed(1, 255))
        .mapToObj(n -> List.of(IpPrefix.parse("10.0." + n + ".0/24"), IpPrefix.parse("2001:db8:" + n + "::/64")))
        .filter(pair -> site.networks().stream()
            .flatMap(network -> network.prefixes().stream())
            .noneMatch(taken -> pair.stream().anyMatch(taken::overlaps)))
        .findFirst()
        .orElseThrow(() -> new EditRefused("no network 10.0.N.0/24 is free for a new zone"));
  }
}
