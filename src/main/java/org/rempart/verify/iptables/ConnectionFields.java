package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// What `-m conntrack` asks of a packet's connection, which is there.
final class ConnectionFields {
  private static final Set<String> STATUSES = Set.of("NONE", "EXPECTED", "SEEN_REPLY", "ASSURED", "CONFIRMED");
  private static final List<Integer> WITH_PORTS = List.of(Protocols.TCP, Protocols.UDP, Protocols.DCCP, Protocols.SCTP,
      Protocols.UDP_LITE);

  private ConnectionFields() {}

  static Condition asked(Use use, Given given, Scope scope) throws RulesetError {
    Token value = given.value();
    return switch (given.option().name()) {
      case "ctproto" -> new Condition.Originally(Terms.protocol(Protocols.number(value)));
      case "ctorigsrc" -> address(given, scope, Condition.From::new);
      case "ctorigdst" -> address(given, scope, Condition.To::new);
      case "ctorigsrcport" -> port(use, given, Condition.SourcePort::new);
      case "ctorigdstport" -> port(use, given, Condition.DestinationPort::new);
      case "ctstatus" -> status(value);
      case "ctdir" -> direction(value);
      case "ctreplsrc", "ctrepldst" -> {
        Addresses.set(value, scope.family());
        yield unclear(given, false); // a translation on the way changes it
      }
      case "ctreplsrcport", "ctrepldstport" -> {
        Ports.range(value);
        yield unclear(given, false);
      }
      case String _ -> unclear(given, false);
    };
  }

  private static Condition address(Given given, Scope scope, Function<IpSet, Condition> field) throws RulesetError {
    return Addresses.set(given.value(), scope.family()).map(field)
        .<Condition>map(Condition.Originally::new).orElseGet(() -> unclear(given, true));
  }

  /// Of a connection without ports the kernel takes what it has instead: an ICMP identifier, type and code, a GRE key.
  private static Condition port(Use use, Given given, Function<PortRange, Condition> field) throws RulesetError {
    Condition held = new Condition.Originally(field.apply(Ports.range(given.value())));
    Optional<Given> protocol = use.find("ctproto").filter(one -> !one.negated());
    if (protocol.isPresent() && WITH_PORTS.contains(Protocols.number(protocol.get().value()))) {
      return held;
    }
    List<Condition> ported = new ArrayList<>();
    WITH_PORTS.forEach(number -> ported.add(new Condition.Originally(Terms.protocol(number))));
    return Terms.any(held, Terms.all(Terms.not(Terms.any(ported)), unclear(given, true)));
  }

  private static Condition status(Token value) throws RulesetError {
    List<Condition> any = new ArrayList<>();
    for (String name : value.text().split(",", -1)) {
      String status = name.toUpperCase(Locale.ROOT);
      if (!STATUSES.contains(status)) {
        throw value.error("'" + name + "' is no status: NONE, EXPECTED, SEEN_REPLY, ASSURED, CONFIRMED are expected");
      }
      if (!status.equals("NONE")) { // it has no bit that could be set
        any.add(new Condition.Unclear("conntrack --ctstatus " + status, true));
      }
    }
    return Terms.any(any);
  }

  private static Condition direction(Token value) throws RulesetError {
    return switch (value.text().toUpperCase(Locale.ROOT)) {
      case "REPLY" -> new Condition.Reply();
      case "ORIGINAL" -> Terms.not(new Condition.Reply());
      default -> throw value.error("ORIGINAL or REPLY is expected here");
    };
  }

  private static Condition unclear(Given given, boolean steady) {
    return new Condition.Unclear("conntrack " + given.words(), steady);
  }
}
