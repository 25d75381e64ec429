package org.rempart.site;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rempart.net.Service;

/// What a policy rule may write as a service: a name of the site's own, one of the catalogue, or a literal
/// such as `tcp/443`.
public final class ServiceNames {
  private ServiceNames() {}

  /// @return empty if the text is none of the three
  public static Optional<List<Service>> resolve(Site site, String text) {
    return site.services().stream().filter(named -> named.name().equals(text)).findFirst().map(NamedService::members)
        .or(() -> ServiceCatalog.find(text))
        .or(() -> literal(text));
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
