package org.rempart.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rempart.net.Service;

/// What a policy rule may write as a service: a name of the site's own, one of the catalogue, or a literal
/// such as `tcp/443`.
public final class ServiceNames {
  private ServiceNames() {}

  /// @return empty if the text is none of the three, or a name that leads to none, or back to itself
  public static Optional<List<Service>> resolve(Site site, String text) {
    return resolve(site, text, Set.of());
  }

  /// What a text means where no site is at hand: a name of the catalogue, or a literal.
  public static Optional<List<Service>> known(String text) {
    return ServiceCatalog.find(text).or(() -> literal(text));
  }

  private static Optional<List<Service>> resolve(Site site, String text, Set<String> way) {
    Optional<NamedService> own = site.services().stream().filter(named -> named.name().equals(text)).findFirst();
    return own.isPresent() && !way.contains(text)
        ? members(site, own.get(), way)
        : known(text);
  }

  /// A name that the site defines by itself means the catalogue's: `https` may be `https` and a port more.
  private static Optional<List<Service>> members(Site site, NamedService named, Set<String> way) {
    Set<String> longer = new HashSet<>(way);
    longer.add(named.name());
    List<Service> all = new ArrayList<>();
    for (String member : named.members()) {
      Optional<List<Service>> services = resolve(site, member, longer);
      if (services.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(services.get());
    }
    return Optional.of(List.copyOf(all));
  }

  /// Every name that a rule of this site may use, in alphabetical order.
  public static SortedSet<String> known(Site site) {
    SortedSet<String> names = new TreeSet<>(ServiceCatalog.names());
    site.services().forEach(named -> names.add(named.name()));
    return names;
  }

  private static Optional<List<Service>> literal(String text) {
    try {
      return Optional.of(List.of(Service.parse(text)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
