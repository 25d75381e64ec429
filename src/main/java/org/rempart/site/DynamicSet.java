package org.rempart.site;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rempart.net.IpPrefix;

/// A block or allow list whose members come and go on the firewalls while the policy stays as it is. It may be
/// empty: then it names nothing.
///
/// @param timeout how long a member stays that is added without a time of its own; empty for ever
/// @param members those that are always in it
public record DynamicSet(String name, String title, Optional<Duration> timeout, List<IpPrefix> members) {
  public DynamicSet {
    Names.check("dynamic set", name);
    members = List.copyOf(members);
    timeout.filter(one -> one.toSeconds() < 1).ifPresent(one -> {
      throw new IllegalArgumentException("dynamic set '" + name + "': a timeout is at least a second, not " + one);
    });
  }
}
