package org.rempart.verify;

import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.Statement;

/// Translates the addresses of a flow.
record Translator(Packet packet, Moment moment) {

  /// A translation passes over flows of the other family, and one of prefixes over those of none of them.
  static boolean concerns(Statement.Translation translation, Flow flow) {
    return switch (translation) {
      case Statement.Dnat(var to, _) -> to.family() == flow.family();
      case Statement.Snat(var to) -> to.family() == flow.family();
      case Statement.PrefixNat(var source, var from, _) ->
        from.contains(source ? flow.source() : flow.destination());
      case Statement.Redirect _,Statement.Masquerade _ -> true;
    };
  }

  /// The flow with its destination translated; unchanged by a translation of sources.
  Flow destination(Statement.Translation translation, Flow flow) {
    return switch (translation) {
      case Statement.Dnat(var to, var ports) -> to(flow, to.first(), ports);
      case Statement.Redirect(var ports) -> to(flow, here(flow.family()), ports);
      case Statement.PrefixNat(var source, var from, var to) when !source ->
        to(flow, moved(flow.destination(), from, to), Optional.empty());
      case Statement.PrefixNat _,Statement.Snat _,Statement.Masquerade _ -> flow;
    };
  }

  /// The addresses one of which the source becomes; empty if that depends on an address that is not known.
  Optional<IpRange> source(Statement.Translation translation, Flow flow) {
    return switch (translation) {
      case Statement.Snat(var to) -> Optional.of(to);
      case Statement.Masquerade _ -> moment.address(packet.outInterface(), flow.family()).map(Translator::alone);
      case Statement.PrefixNat(var source, var from, var to) when source ->
        Optional.of(alone(moved(flow.source(), from, to)));
      case Statement.PrefixNat _,Statement.Dnat _,Statement.Redirect _ -> Optional.of(alone(flow.source()));
    };
  }

  static IpRange alone(IpAddress address) {
    return new IpRange(address, address);
  }

  /// What redirect leads to: the address of the interface of entry, or loopback for what the device itself sends.
  private IpAddress here(Family family) {
    if (packet.hook() == Hook.OUTPUT) {
      return IpAddress.parse(family == Family.IPV4 ? "127.0.0.1" : "::1");
    }
    return moment.address(packet.inInterface(), family).orElseThrow(() -> new IllegalArgumentException(
        "a redirect leads to the address of '" + packet.inInterface() + "', which the moment must tell"));
  }

  private static Flow to(Flow flow, IpAddress address, Optional<PortRange> ports) {
    int port = ports.filter(range -> !range.contains(flow.destinationPort())).map(PortRange::first)
        .orElse(flow.destinationPort());
    return new Flow(flow.source(), address, flow.protocol(), flow.sourcePort(), port);
  }

  /// The same host of another prefix.
  private static IpAddress moved(IpAddress address, IpPrefix from, IpPrefix to) {
    IpAddress first = to.first();
    return new IpAddress(address.family(), first.high() | (address.high() ^ from.first().high()),
        first.low() | (address.low() ^ from.first().low()));
  }
}
