package org.rempart.verify.iptables;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Hook;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// The targets of the table nat (`xt_nat.c`, `xt_MASQUERADE.c`, `xt_REDIRECT.c`, `xt_NETMAP.c` in Linux).
final class Translations {
  private static final Set<Hook> OF_DESTINATION = Set.of(Hook.PREROUTING, Hook.OUTPUT);
  private static final Set<Hook> OF_SOURCE = Set.of(Hook.INPUT, Hook.POSTROUTING);
  private static final String HOW = " random random-fully persistent";

  private Translations() {}

  static List<Target> all() {
    return List.of(
        Target.of("DNAT", "to-destination=" + HOW, (use, scope) -> {
          Place to = Place.of(use.needed("to-destination").value(), scope);
          return only(use, scope, OF_DESTINATION, new Action.Dnat(to.addresses(), to.ports()), to.ports());
        }),
        Target.of("SNAT", "to-source=" + HOW, (use, scope) -> {
          Place to = Place.of(use.needed("to-source").value(), scope);
          return only(use, scope, OF_SOURCE, new Action.Snat(to.addresses(), to.ports()), to.ports());
        }),
        Target.of("MASQUERADE", "to-ports=" + HOW, (use, scope) -> {
          Optional<PortRange> ports = ports(use);
          return only(use, scope, OF_SOURCE, new Action.Masquerade(ports), ports);
        }),
        Target.of("REDIRECT", "to-ports=" + HOW, (use, scope) -> {
          Optional<PortRange> ports = ports(use);
          return only(use, scope, OF_DESTINATION, new Action.Redirect(ports), ports);
        }),
        Target.of("NETMAP", "to=", Translations::map));
  }

  /// Where a packet is sent to, or seems to come from: `10.0.0.1-10.0.0.9:80-90`, `[2001:db8::1]:80`.
  private record Place(Optional<IpRange> addresses, Optional<PortRange> ports) {
    static Place of(Token token, Scope scope) throws RulesetError {
      String text = token.text();
      boolean bracketed = text.startsWith("[") && text.contains("]");
      int end = bracketed
          ? text.indexOf(']')
          : scope.isIpv4() && text.contains(":") ? text.indexOf(':') : text.length();
      String addresses = text.substring(bracketed ? 1 : 0, end);
      String rest = text.substring(bracketed ? end + 1 : end);
      if (!rest.isEmpty() && !rest.startsWith(":")) {
        throw token.error("an address, or a range of them, and a port behind ':' are expected here");
      }
      return new Place(
          addresses.isEmpty() ? Optional.empty() : Optional.of(addresses(token, addresses, scope)),
          rest.isEmpty() ? Optional.empty() : Optional.of(Ports.dashed(token, rest.substring(1))));
    }

    private static IpRange addresses(Token token, String text, Scope scope) throws RulesetError {
      return Addresses.range(token, text, scope.family())
          .orElseThrow(() -> token.error("the range ends before it begins"));
    }
  }

  private static Optional<PortRange> ports(Use use) throws RulesetError {
    Optional<Given> given = use.find("to-ports");
    return given.isEmpty()
        ? Optional.empty()
        : Optional.of(Ports.dashed(given.get().value(), given.get().value().text()));
  }

  private static Target.Effect only(Use use, Scope scope, Set<Hook> hooks, Action action, Optional<PortRange> ports)
      throws RulesetError {
    requireNat(use, scope);
    if (!hooks.containsAll(scope.hooks())) {
      throw use.name().error("works only in chains that are reached from "
          + String.join(", ", hooks.stream().map(Hook::name).sorted().toList()));
    }
    if (ports.isPresent()) {
      scope.requireProtocol(use.name(), "tcp, udp, sctp or dccp", Protocols.TCP, Protocols.UDP, Protocols.SCTP,
          Protocols.DCCP);
    }
    return Target.Effect.of(action);
  }

  private static Target.Effect map(Use use, Scope scope) throws RulesetError {
    requireNat(use, scope);
    IpPrefix to = Addresses.prefix(use.needed("to").value(), scope.family());
    boolean source = OF_SOURCE.containsAll(scope.hooks());
    if (!source && !OF_DESTINATION.containsAll(scope.hooks())) {
      throw use.name().error("is reached both before and behind routing, which is not understood");
    }
    return new Target.Effect(Condition.ALWAYS, List.of(new Action.MapPrefix(source, Optional.empty(), to)));
  }

  private static void requireNat(Use use, Scope scope) throws RulesetError {
    if (scope.table() != KnownTable.NAT) {
      throw use.name().error("stands in the table nat only");
    }
  }
}
