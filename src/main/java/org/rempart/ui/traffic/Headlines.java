package org.rempart.ui.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rempart.measure.InterfaceStatus;
import org.rempart.measure.SeriesKey;
import org.rempart.net.Rate;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.site.ZoneKind;
import org.rempart.measure.BitRate;
import org.rempart.ui.common.Polling;
import org.rempart.ui.common.Texts;

/// Reduces what all interfaces carry to the five figures that a person looks for first.
final class Headlines {
  private static final double BUSY = 0.6;
  private static final double FULL = 0.85;
  private final Texts texts;

  Headlines(Texts texts) {
    this.texts = texts;
  }

  List<Headline> of(Site site, List<Load> loads, Polling polling) {
    Set<SeriesKey> uplinks = uplinks(site);
    List<Load> internet = loads.stream().filter(load -> uplinks.contains(load.key())).toList();
    return List.of(direction("in", internet, Load::in), direction("out", internet, Load::out), busiest(loads),
        down(loads), unreachable(polling));
  }

  /// The interfaces of firewalls and routers towards the Internet.
  private static Set<SeriesKey> uplinks(Site site) {
    return site.devices().stream().filter(device -> device.role().forwards())
        .flatMap(device -> uplinks(site, device).stream()).collect(Collectors.toSet());
  }

  private static List<SeriesKey> uplinks(Site site, Device device) {
    return device.interfaces().stream()
        .filter(plugged -> site.zoneOf(plugged).filter(zone -> zone.kind() == ZoneKind.INTERNET).isPresent())
        .map(plugged -> new SeriesKey(device.name(), plugged.name())).toList();
  }

  private Headline direction(String direction, List<Load> internet, Function<Load, Optional<Rate>> side) {
    String title = texts.get("traffic.headline." + direction);
    List<Rate> known = internet.stream().flatMap(load -> side.apply(load).stream()).toList();
    if (known.isEmpty()) {
      return new Headline(title, texts.get("traffic.unknown"), texts.get("traffic.headline.nointernet"), "quiet");
    }
    double bits = known.stream().mapToDouble(Rate::bitsPerSecond).sum();
    double speed = internet.stream().flatMap(load -> load.speed().stream()).mapToDouble(Long::doubleValue).sum();
    String detail = speed == 0 ? "" : texts.get("traffic.share", bits / speed, BitRate.text(speed, locale()));
    return new Headline(title, BitRate.text(bits, locale()), detail, speed == 0 ? "good" : style(bits / speed));
  }

  private Headline busiest(List<Load> loads) {
    String title = texts.get("traffic.headline.busiest");
    return loads.stream().filter(load -> load.share().isPresent()).max(Load.BUSIEST_LAST)
        .map(load -> busiest(title, load, load.share().orElseThrow()))
        .orElseGet(
            () -> new Headline(title, texts.get("traffic.unknown"), texts.get("traffic.headline.nospeed"), "quiet"));
  }

  private Headline busiest(String title, Load load, double share) {
    String detail = texts.get("traffic.share", share, BitRate.text(load.speed().orElseThrow().doubleValue(), locale()));
    return new Headline(title, load.key().device() + " " + load.key().ifName(), detail, style(share));
  }

  private Headline down(List<Load> loads) {
    List<String> down = loads.stream()
        .filter(
            load -> load.operStatus() == InterfaceStatus.DOWN || load.operStatus() == InterfaceStatus.LOWER_LAYER_DOWN)
        .map(load -> load.key().toString()).toList();
    return counted("down", down, loads.size(), "warn");
  }

  private Headline unreachable(Polling polling) {
    return counted("unreachable", polling.failing(), polling.polled(), "bad");
  }

  private Headline counted(String what, List<String> affected, int all, String style) {
    String detail = affected.isEmpty() ? texts.get("traffic.headline." + what + ".none") : String.join(", ", affected);
    return new Headline(texts.get("traffic.headline." + what), texts.get("traffic.headline.of", affected.size(), all),
        detail,
        all == 0 ? "quiet" : affected.isEmpty() ? "good" : style);
  }

  private static String style(double share) {
    return share >= FULL ? "bad" : share >= BUSY ? "warn" : "good";
  }

  private Locale locale() {
    return texts.locale();
  }
}
