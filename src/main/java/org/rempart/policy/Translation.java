package org.rempart.policy;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.IpSet;
import org.rempart.net.Service;

/// A NAT rule of one firewall, resolved. The first that names a flow translates its destination, and the first
/// that names it after that translates its source.
public sealed interface Translation {
  String id();

  /// Translates the destination of what comes in by `in`.
  ///
  /// @param address the public address; empty for whatever addresses the interface has
  /// @param port the device's port; empty if ports stay as they are
  /// @param hairpin whether it also holds for what comes in by the other interfaces; then a client behind the
  ///     device's own interface takes the firewall's address there, so that answers come back
  record Forward(String id, String in, Optional<IpAddress> address, Service service, IpAddress to,
      Optional<Integer> port, boolean hairpin) implements Translation {
    /// As the server sees it.
    public Service realService() {
      return new Service(service.protocol(), service.sourcePorts(), port.map(PortRange::of).orElse(service.numbers()));
    }
  }

  /// Masquerades.
  ///
  /// @param sources addresses that hide behind interface `out`
  record Hide(String id, IpSet sources, String out) implements Translation {}

  /// Gives an address of `to` to what leaves by `out`.
  record Source(String id, IpSet sources, String out, IpRange to) implements Translation {}

  /// `outside` stands for `inside`, both ways, on interface `on`.
  record OneToOne(String id, String on, IpAddress outside, IpAddress inside, boolean hairpin)
      implements Translation {}

  /// No later translation of the source holds.
  record Exempt(String id, IpSet sources, IpSet destinations) implements Translation {}

  /// Host by host, both ways, on interface `on`.
  record Prefix(String id, String on, IpPrefix inside, IpPrefix outside) implements Translation {}

  /// The addresses that the Internet can't name behind these translations.
  static IpSet hidden(List<Translation> all) {
    IpSet hidden = IpSet.EMPTY;
    for (Translation one : all) {
      hidden = hidden.union(switch (one) {
        case Hide hide -> hide.sources();
        case Source source -> source.sources();
        case OneToOne single -> IpSet.of(single.inside());
        case Prefix prefix -> IpSet.of(prefix.inside());
        case Forward _,Exempt _ -> IpSet.EMPTY;
      });
    }
    return hidden;
  }
}
