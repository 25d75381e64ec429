package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.policy.Intent;
import org.rempart.policy.Traffic;
import org.rempart.policy.Translation;

/// What decision 9 says of translations: the first that names a flow, one for each direction.
final class TranslationMeaning {
  private TranslationMeaning() {}

  static Flow destination(Intent intent, String in, Flow flow) {
    for (Translation one : intent.translations()) {
      Optional<Flow> translated = switch (one) {
        case Translation.Forward forward when (forward.hairpin() || forward.in().equals(in))
            && forward.address().equals(Optional.of(flow.destination()))
            && new Traffic(List.of(forward.service()), false).contains(flow) ->
          Optional.of(to(flow, forward.to(), forward.port().orElse(flow.destinationPort())));
        case Translation.OneToOne single when (single.hairpin() || single.on().equals(in))
            && single.outside().equals(flow.destination()) ->
          Optional.of(to(flow, single.inside(), flow.destinationPort()));
        case Translation.Prefix prefix when prefix.on().equals(in) && prefix.outside().contains(flow.destination()) ->
          Optional.of(to(flow, moved(flow.destination(), prefix.inside()), flow.destinationPort()));
        default -> Optional.empty();
      };
      if (translated.isPresent()) {
        return translated.get();
      }
    }
    return flow;
  }

  /// The addresses that the source may have behind the device; empty for that of the interface.
  ///
  /// @param flow as it came
  /// @param real behind translation of the destination
  static Optional<IpRange> source(Intent intent, String in, String out, Flow flow, Flow real) {
    IpAddress source = real.source();
    for (Translation one : intent.translations()) {
      boolean turns = in.equals(out) && intent.reach().all(in).contains(real.destination());
      switch (one) {
        case Translation.Hide hide when hide.out().equals(out) && hide.sources().contains(source) -> {
          return Optional.empty();
        }
        case Translation.Source to when to.out().equals(out) && to.sources().contains(source) -> {
          return Optional.of(to.to());
        }
        case Translation.OneToOne single when single.on().equals(out) && single.inside().equals(source) -> {
          return Optional.of(alone(single.outside()));
        }
        case Translation.OneToOne single when single.hairpin() && turns && flow.destination().equals(single.outside())
            && real.destination().equals(single.inside()) -> {
          return Optional.empty();
        }
        case Translation.Forward forward when forward.hairpin() && turns && real.destination().equals(forward.to())
            && forward.address().equals(Optional.of(flow.destination())) && !real.equals(flow) -> {
          return Optional.empty();
        }
        case Translation.Prefix prefix when prefix.on().equals(out) && prefix.inside().contains(source) -> {
          return Optional.of(alone(moved(source, prefix.outside())));
        }
        case Translation.Exempt exempt when exempt.sources().contains(source)
            && exempt.destinations().contains(real.destination()) -> {
          return Optional.of(alone(source));
        }
        default -> {
        }
      }
    }
    return Optional.of(alone(source));
  }

  private static IpRange alone(IpAddress address) {
    return new IpRange(address, address);
  }

  private static Flow to(Flow flow, IpAddress destination, int port) {
    return new Flow(flow.source(), destination, flow.protocol(), flow.sourcePort(), port);
  }

  /// Same host, other prefix; prefixes of 64 bits.
  private static IpAddress moved(IpAddress address, IpPrefix prefix) {
    return new IpAddress(address.family(), prefix.address().high(), address.low());
  }
}
