package org.rempart.policy;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Service;

/// What translations do to the first packet of a flow, one after the other as they are written.
final class Translator {
  private final Intent intent;

  Translator(Intent intent) {
    this.intent = intent;
  }

  /// The flow with its real destination; empty if nothing translates it.
  ///
  /// @param in where it enters
  Optional<Flow> destination(String in, Flow flow) {
    return intent.translations().stream().flatMap(one -> destination(one, in, flow).stream()).findFirst();
  }

  private Optional<Flow> destination(Translation translation, String in, Flow flow) {
    return switch (translation) {
      case Translation.Forward forward -> (forward.in().equals(in) || forward.hairpin())
          && isPublished(forward, flow) && serves(forward.service(), flow)
              ? Optional.of(to(flow, forward.to(), forward.port().orElse(flow.destinationPort())))
              : Optional.empty();
      case Translation.OneToOne one -> (one.on().equals(in) || one.hairpin())
          && one.outside().equals(flow.destination())
              ? Optional.of(to(flow, one.inside(), flow.destinationPort()))
              : Optional.empty();
      case Translation.Prefix prefix -> prefix.on().equals(in) && prefix.outside().contains(flow.destination())
          ? Optional.of(to(flow, moved(flow.destination(), prefix.outside(), prefix.inside()), flow.destinationPort()))
          : Optional.empty();
      case Translation.Hide _,Translation.Source _,Translation.Exempt _ -> Optional.empty();
    };
  }

  /// An address that the site does not know is the interface's own: a packet for the device itself.
  private boolean isPublished(Translation.Forward forward, Flow flow) {
    return forward.address().map(address -> address.equals(flow.destination()))
        .orElseGet(() -> flow.family() == forward.to().family()
            && !intent.reach().all(forward.in()).contains(flow.destination()));
  }

  private static boolean serves(Service service, Flow flow) {
    return new Traffic(List.of(service), false).contains(flow);
  }

  /// The addresses that the source may have afterwards: one, unless there are several to choose from, or (empty)
  /// the site does not know that of the interface.
  ///
  /// @param real the flow with its real destination
  /// @param sent the flow as it came in
  IpSet source(String out, Flow real, Flow sent) {
    for (Translation translation : intent.translations()) {
      Optional<IpSet> now = source(translation, out, real, sent);
      if (now.isPresent()) {
        return now.get();
      }
    }
    return IpSet.of(real.source());
  }

  private Optional<IpSet> source(Translation translation, String out, Flow real, Flow sent) {
    IpAddress from = real.source();
    boolean translated = !real.destination().equals(sent.destination());
    return switch (translation) {
      case Translation.Exempt exempt -> exempt.sources().contains(from)
          && exempt.destinations().contains(real.destination()) ? Optional.of(IpSet.of(from)) : Optional.empty();
      case Translation.Hide hide -> hide.out().equals(out) && hide.sources().contains(from)
          ? Optional.of(own(out, real))
          : Optional.empty();
      case Translation.Source source -> source.out().equals(out) && source.sources().contains(from)
          && source.to().family() == real.family()
              ? Optional.of(new IpSet(List.of(source.to())))
              : Optional.empty();
      case Translation.OneToOne one when one.on().equals(out) && one.inside().equals(from) ->
        Optional.of(IpSet.of(one.outside()));
      case Translation.OneToOne one -> one.hairpin() && translated && one.outside().equals(sent.destination())
          && one.inside().equals(real.destination()) && isNeighbour(out, from)
              ? Optional.of(own(out, real))
              : Optional.empty();
      case Translation.Prefix prefix -> prefix.on().equals(out) && prefix.inside().contains(from)
          ? Optional.of(IpSet.of(moved(from, prefix.inside(), prefix.outside())))
          : Optional.empty();
      case Translation.Forward forward -> forward.hairpin() && translated
          && forward.to().equals(real.destination()) && serves(forward.realService(), real)
          && forward.address().equals(Optional.of(sent.destination())) && isNeighbour(out, from)
              ? Optional.of(own(out, real))
              : Optional.empty();
    };
  }

  /// Whether the client is on the same side as the server.
  private boolean isNeighbour(String out, IpAddress client) {
    return intent.reach().all(out).contains(client);
  }

  private IpSet own(String out, Flow flow) {
    return intent.firewall().findInterface(out).stream().flatMap(one -> one.addresses().stream())
        .filter(one -> one.address().family() == flow.family())
        .map(one -> IpSet.of(one.address())).reduce(IpSet.EMPTY, IpSet::union);
  }

  private static Flow to(Flow flow, IpAddress destination, int port) {
    return new Flow(flow.source(), destination, flow.protocol(), flow.sourcePort(), port);
  }

  /// The same host in another prefix of the same length.
  private static IpAddress moved(IpAddress address, IpPrefix from, IpPrefix to) {
    IpRange whole = IpRange.of(to);
    long high = address.high() - from.address().high() + whole.first().high();
    long low = address.low() - from.address().low() + whole.first().low();
    return new IpAddress(address.family(), high, low);
  }
}
