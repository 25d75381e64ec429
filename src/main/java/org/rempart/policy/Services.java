package org.rempart.policy;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Service;
import org.rempart.site.NamedService;
import org.rempart.site.Site;

/// What the names of services in policy rules mean.
final class Services {
  private Services() {}

  static List<Service> resolve(Site site, String subject, String name) throws PolicyError {
    Optional<NamedService> named = site.services().stream().filter(one -> one.name().equals(name)).findFirst();
    if (named.isPresent()) {
      return named.get().members();
    }
    try {
      return List.of(Service.parse(name));
    } catch (IllegalArgumentException e) {
      throw new PolicyError(subject, name, "is no service: " + e.getMessage());
    }
  }
}
