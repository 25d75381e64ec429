package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.site.Allowance;
import org.rempart.site.CardSize;
import org.rempart.site.Device;
import org.rempart.site.Ends;
import org.rempart.site.Layout;
import org.rempart.site.Layout.Box;
import org.rempart.site.Names;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;
import org.rempart.site.ZoneNesting;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Texts;
import org.rempart.ui.inspector.Words;

/// The arrows of what is selected; never all at once.
final class Arrows {
  private record Way(Box from, Box to, boolean accepted) {}

  private final Site site;
  private final Layout layout;
  private final ZoneNesting nesting;
  private final Texts texts;

  private Arrows(SiteDocument document, Texts texts) {
    this.site = document.site();
    this.layout = document.layout();
    this.nesting = new ZoneNesting(site);
    this.texts = texts;
  }

  static List<Arrow> of(SiteDocument document, Selection selection, Texts texts) {
    return new Arrows(document, texts).of(selection);
  }

  private List<Arrow> of(Selection selection) {
    Map<Way, List<String>> ways = new LinkedHashMap<>();
    for (Allowance one : Allowance.of(site)) {
      if (concerns(selection, one)) {
        Optional<Box> from = box(one.from());
        Optional<Box> to = box(one.to());
        if (from.isPresent() && to.isPresent() && !from.equals(to)) {
          List<String> services = ways.computeIfAbsent(new Way(from.get(), to.get(), one.accepted()),
              _ -> new ArrayList<>());
          String service = Words.service(texts, one.service());
          if (!services.contains(service)) {
            services.add(service);
          }
        }
      }
    }
    return ways.entrySet().stream()
        .map(e -> new Arrow(e.getKey().from(), e.getKey().to(), e.getValue(), e.getKey().accepted())).toList();
  }

  private boolean concerns(Selection selection, Allowance one) {
    return switch (selection) {
      case Selection.Nothing _,Selection.OfObject _ -> false;
      case Selection.OfRule(var id) -> one.rule().equals(id);
      case Selection.OfPair(var from, var to) -> one.from().zone().equals(from) && one.to().zone().equals(to);
      case Selection.OfZone(var zone) -> means(one.from(), zone) || means(one.to(), zone);
      case Selection.OfDevice(var name) -> site.device(name).filter(device -> touches(device, one)).isPresent();
    };
  }

  /// Whether a place is a zone, or one around it: what a rule says of that, it says of the inner one too.
  private boolean means(Ends.Place place, String zone) {
    return place.zone().equals(zone)
        || (place.inside().isEmpty() && nesting.around(zone).contains(place.zone()));
  }

  private boolean touches(Device device, Allowance one) {
    Ends ends = new Ends(site);
    boolean from = !one.fromEnd().equals(Names.ANY) && ends.cover(List.of(one.fromEnd()), device);
    boolean to = !one.toEnd().equals(Names.ANY) && ends.cover(List.of(one.toEnd()), device);
    return from || to;
  }

  private Optional<Box> box(Ends.Place place) {
    Optional<Box> inside = place.inside().flatMap(name -> Optional.ofNullable(layout.devices().get(name)))
        .map(CardSize::card);
    if (inside.isPresent()) {
      return inside;
    }
    return place.zone().equals(Names.FIREWALL)
        ? site.firewalls().stream().findFirst().flatMap(fw -> Optional.ofNullable(layout.devices().get(fw.name())))
            .map(CardSize::card)
        : Optional.ofNullable(layout.zones().get(place.zone()));
  }
}
