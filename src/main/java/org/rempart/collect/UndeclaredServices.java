package org.rempart.collect;

import java.util.List;
import java.util.stream.Stream;
import org.rempart.net.Service;
import org.rempart.site.Action;
import org.rempart.site.Device;
import org.rempart.site.Ends;
import org.rempart.site.PolicyRule;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;

/// What a device offers to the network though no policy rule speaks of it.
public final class UndeclaredServices {
  private UndeclaredServices() {}

  /// The sockets that listen beyond loopback and that no enabled rule accepts for the device: by its name, a
  /// network, zone or group of it, an address, or `any`.
  public static List<ListeningSocket> of(Site site, Device device, List<ListeningSocket> sockets) {
    Ends ends = new Ends(site);
    List<PolicyRule> rules = site.policy().stream()
        .filter(rule -> rule.enabled() && rule.action() == Action.ACCEPT && ends.cover(rule.to(), device))
        .toList();
    return sockets.stream()
        .filter(socket -> !socket.loopbackOnly())
        .filter(socket -> rules.stream().noneMatch(rule -> names(site, rule, socket)))
        .toList();
  }

  private static boolean names(Site site, PolicyRule rule, ListeningSocket socket) {
    return rule.services().isEmpty()
        || rule.services().stream().flatMap(name -> services(site, name)).anyMatch(service -> holds(service, socket));
  }

  private static Stream<Service> services(Site site, String name) {
    return ServiceNames.resolve(site, name).stream().flatMap(List::stream);
  }

  private static boolean holds(Service service, ListeningSocket socket) {
    return service.protocol().equals(socket.protocol()) && service.numbers().contains(socket.port());
  }
}
