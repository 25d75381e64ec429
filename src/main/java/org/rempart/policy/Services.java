package org.rempart.policy;

import java.util.List;
import org.rempart.net.Service;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;

/// What the names of services in policy rules mean.
final class Services {
  private Services() {}

  static List<Service> resolve(Site site, String subject, String name) throws PolicyError {
    return ServiceNames.resolve(site, name).orElseThrow(() -> new PolicyError(subject, name,
        "is no service: write a name of the site's own, one of the catalogue such as https, or a literal such as tcp/443"));
  }
}
