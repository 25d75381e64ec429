package org.rempart.verify.walk;

import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Action;

/// What a translation makes of a packet.
final class Translating {
  private Translating() {}

  static Seen apply(Action.Translate translate, Seen seen) {
    Flow flow = seen.flow();
    return switch (translate) {
      case Action.Dnat(var to, var ports) -> seen.withFlow(new Flow(flow.source(),
          to.map(IpRange::first).orElse(flow.destination()), flow.protocol(), flow.sourcePort(),
          port(ports, flow.destinationPort())));
      case Action.Redirect(var ports) -> seen.redirected(new Flow(flow.source(), flow.destination(), flow.protocol(),
          flow.sourcePort(), port(ports, flow.destinationPort())));
      case Action.Snat(var to, _) -> seen.withSource(to.isPresent() ? to : seen.source());
      case Action.Masquerade _ -> seen.withSource(Optional.empty());
      case Action.MapPrefix(var source, var from, var to) -> from.isPresent()
          && !from.get().contains(source ? flow.source() : flow.destination())
              ? seen
              : source
                  ? seen.withSource(Optional.of(alone(moved(flow.source(), to))))
                  : seen.withFlow(new Flow(flow.source(), moved(flow.destination(), to), flow.protocol(),
                      flow.sourcePort(), flow.destinationPort()));
    };
  }

  /// A port that lies in the range already stays.
  private static int port(Optional<PortRange> ports, int before) {
    return ports.map(range -> range.contains(before) ? before : range.first()).orElse(before);
  }

  private static IpRange alone(IpAddress address) {
    return new IpRange(address, address);
  }

  /// The same host in the prefix: its own bits behind the prefix's.
  private static IpAddress moved(IpAddress address, IpPrefix to) {
    IpAddress last = IpRange.of(to).last();
    long high = to.address().high() | (address.high() & (last.high() ^ to.address().high()));
    long low = to.address().low() | (address.low() & (last.low() ^ to.address().low()));
    return new IpAddress(address.family(), high, low);
  }
}
