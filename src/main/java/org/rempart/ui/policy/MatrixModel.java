package org.rempart.ui.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.site.Allowance;
import org.rempart.site.Names;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.site.ZoneKind;

/// The policy as a square: what is allowed from each zone (and the firewall) to each.
///
/// @param ends names of zones, then `firewall`: the rows and the columns
public record MatrixModel(List<String> ends, List<Cell> cells) {
  public MatrixModel {
    ends = List.copyOf(ends);
    cells = List.copyOf(cells);
  }

  /// A hint at what deserves a second look, by its key in the texts (`policy.risk.*`).
  public enum Risk {
    DMZ_TO_INSIDE,
    INTERNET_TO_INSIDE,
    GUEST_TO_INSIDE
  }

  public record Cell(String from, String to, List<Allowance> chips, Optional<Risk> risk) {
    public Cell {
      chips = List.copyOf(chips);
    }

    /// Traffic within a zone does not pass a firewall.
    public boolean within() {
      return from.equals(to);
    }
  }

  public static MatrixModel of(Site site) {
    List<String> ends = new ArrayList<>(site.zones().stream().map(Zone::name).toList());
    ends.add(Names.FIREWALL);
    List<Allowance> all = Allowance.of(site);
    List<Cell> cells = new ArrayList<>();
    for (String from : ends) {
      for (String to : ends) {
        List<Allowance> chips = all.stream().filter(one -> one.from().zone().equals(from) && one.to().zone().equals(to))
            .toList();
        cells.add(new Cell(from, to, chips,
            chips.stream().anyMatch(Allowance::accepted) ? risk(site, from, to) : Optional.empty()));
      }
    }
    return new MatrixModel(ends, cells);
  }

  public Cell cell(String from, String to) {
    return cells.get(ends.indexOf(from) * ends.size() + ends.indexOf(to));
  }

  private static Optional<Risk> risk(Site site, String from, String to) {
    Optional<ZoneKind> source = site.zone(from).map(Zone::kind);
    Optional<ZoneKind> target = site.zone(to).map(Zone::kind);
    if (source.isEmpty() || target.isEmpty() || from.equals(to)) {
      return Optional.empty();
    }
    return switch (source.get()) {
      case INTERNET -> target.get() == ZoneKind.DMZ || target.get() == ZoneKind.INTERNET
          ? Optional.empty()
          : Optional.of(Risk.INTERNET_TO_INSIDE);
      case DMZ -> inside(target.get()) ? Optional.of(Risk.DMZ_TO_INSIDE) : Optional.empty();
      case GUEST -> inside(target.get()) ? Optional.of(Risk.GUEST_TO_INSIDE) : Optional.empty();
      case VPN, LAN, MANAGEMENT -> Optional.empty();
    };
  }

  private static boolean inside(ZoneKind kind) {
    return kind == ZoneKind.LAN || kind == ZoneKind.MANAGEMENT || kind == ZoneKind.VPN;
  }
}
