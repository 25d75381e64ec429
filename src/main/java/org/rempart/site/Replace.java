package org.rempart.site;

import java.util.List;
import java.util.function.Predicate;

/// Sites with one object exchanged in its place.
final class Replace {
  private Replace() {}

  static Site zone(Site site, Zone changed) {
    return site.withZones(exchange(site.zones(), one -> one.name().equals(changed.name()), changed));
  }

  static Site device(Site site, Device changed) {
    return site.withDevices(exchange(site.devices(), one -> one.name().equals(changed.name()), changed));
  }

  static Site rule(Site site, PolicyRule changed) {
    return site.withPolicy(exchange(site.policy(), one -> one.id().equals(changed.id()), changed));
  }

  private static <T> List<T> exchange(List<T> all, Predicate<T> old, T changed) {
    return all.stream().map(one -> old.test(one) ? changed : one).toList();
  }
}
