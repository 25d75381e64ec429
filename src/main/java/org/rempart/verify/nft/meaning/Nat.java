package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;

/// Translations. How the kernel chooses among several addresses or ports (`random`, `persistent`) is not told apart.
final class Nat {
  private static final Syntax PORTS = Syntax.of(65535, SymbolNames.PORTS);

  private final Statement.Nat nat;
  private final Maps maps;

  Nat(Statement.Nat nat, Maps maps) {
    this.nat = nat;
    this.maps = maps;
  }

  /// What maps lead to, by the key that is looked up.
  interface Maps {
    Mapping of(Expression.Mapped mapped) throws RulesetError;
  }

  /// @param families of the table: in one of both, a packet of the other family goes on
  void to(RuleDraft draft, Set<Family> families) throws RulesetError {
    Optional<Mapping> byAddress = mapping(nat.address());
    Optional<Mapping> byPort = mapping(nat.port());
    if (byAddress.isPresent() && byPort.isPresent()) {
      throw nat.at().error("a map for the address and another for the port are not understood together");
    }
    Action action;
    if (byAddress.isPresent()) {
      action = by(byAddress.get(), true);
    } else if (byPort.isPresent()) {
      action = by(byPort.get(), false);
    } else {
      action = translate(nat.address(), nat.port(), Optional.empty());
    }
    family(action).filter(_ -> families.size() > 1).ifPresent(draft::only);
    draft.then(action);
  }

  private Optional<Mapping> mapping(Optional<Expression> target) throws RulesetError {
    return target.isPresent() && target.get() instanceof Expression.Mapped mapped
        ? Optional.of(maps.of(mapped))
        : Optional.empty();
  }

  private Action by(Mapping mapping, boolean address) throws RulesetError {
    List<Action.TranslateCase> cases = new ArrayList<>();
    for (Mapping.Case one : mapping.cases()) {
      Optional<Expression> value = Optional.of(one.value());
      Action.Translate translate = address
          ? translate(value, nat.port(), Optional.of(one.key()))
          : translate(nat.address(), value, Optional.empty());
      cases.add(new Action.TranslateCase(one.condition(), translate));
    }
    return new Action.TranslateBy(cases);
  }

  private Action.Translate translate(Optional<Expression> address, Optional<Expression> port,
      Optional<Expression> from) throws RulesetError {
    Optional<Expression> host = address;
    Optional<Expression> service = port;
    if (address.isPresent() && address.get() instanceof Expression.Joined(var at, var parts)) {
      if (parts.size() != 2 || port.isPresent()) {
        throw at.error("an address and a port are expected here");
      }
      host = Optional.of(parts.getFirst());
      service = Optional.of(parts.getLast());
    }
    if (nat.prefix()) {
      IpPrefix to = Addresses.prefix(host.orElseThrow(() -> nat.at().error("a network is expected here")));
      return new Action.MapPrefix(nat.kind() == Statement.NatKind.SNAT, network(from), to);
    }
    Optional<IpRange> addresses = host.isPresent() ? Optional.of(Addresses.range(host.get())) : Optional.empty();
    Optional<PortRange> ports = service.isPresent() ? Optional.of(ports(service.get())) : Optional.empty();
    return switch (nat.kind()) {
      case SNAT -> new Action.Snat(addresses, ports);
      case DNAT -> new Action.Dnat(addresses, ports);
      case MASQUERADE -> new Action.Masquerade(ports);
      case REDIRECT -> new Action.Redirect(ports);
    };
  }

  private static Optional<IpPrefix> network(Optional<Expression> from) throws RulesetError {
    boolean plain = from.isPresent()
        && (from.get() instanceof Expression.Prefix || from.get() instanceof Expression.Word);
    return plain ? Optional.of(Addresses.prefix(from.get())) : Optional.empty();
  }

  private static PortRange ports(Expression value) throws RulesetError {
    Spans spans = PORTS.spans(List.of(value));
    return spans.all().getFirst().range();
  }

  private Optional<Family> family(Action action) {
    if (!nat.family().isEmpty()) {
      return Optional.of(nat.family().equals("ip") ? Family.IPV4 : Family.IPV6);
    }
    return switch (action) {
      case Action.Dnat(var to, _) -> to.map(IpRange::family);
      case Action.Snat(var to, _) -> to.map(IpRange::family);
      case Action.MapPrefix(_, _, var to) -> Optional.of(to.family());
      case Action.TranslateBy(var cases) -> cases.isEmpty() ? Optional.empty() : family(cases.getFirst().translate());
      case Action _ -> Optional.empty();
    };
  }
}
