package org.rempart.ui.inspector;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Service;
import org.rempart.site.NamedService;
import org.rempart.site.ServiceCatalog;
import org.rempart.site.Site;

/// What a person may choose as a service: the site's own names, the well-known ones, and literals.
final class ServiceChoices {
  private static final List<String> MOST_ASKED = List.of("https", "http", "ssh", "dns", "ping", "smtp", "imaps", "ntp",
      "snmp", "ftp", "rdp", "smb");

  private final Set<String> names = new LinkedHashSet<>();

  /// The site's own names come first, then those that are asked for most, then the rest of the catalogue.
  ServiceChoices(Site site) {
    site.services().stream().map(NamedService::name).forEach(names::add);
    names.addAll(MOST_ASKED);
    names.addAll(ServiceCatalog.names());
  }

  /// Names that fit what was typed: those that begin with it before those that contain it.
  List<String> matching(String typed, int most) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>(
        names.stream().filter(name -> name.toLowerCase(Locale.ROOT).startsWith(wanted)).toList());
    names.stream().filter(name -> !found.contains(name) && name.toLowerCase(Locale.ROOT).contains(wanted))
        .forEach(found::add);
    literal(wanted).filter(text -> !found.contains(text)).ifPresent(found::addFirst);
    return found.subList(0, Math.min(most, found.size()));
  }

  /// The service that was meant: an exact name, a literal, or the only one that fits best.
  Optional<String> best(String typed) {
    String wanted = typed.strip();
    if (names.contains(wanted)) {
      return Optional.of(wanted);
    }
    return matching(wanted, 1).stream().findFirst();
  }

  private static Optional<String> literal(String text) {
    try {
      return text.contains("/") ? Optional.of(Service.parse(text).toString()) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // not finished, or a name
    }
  }
}
