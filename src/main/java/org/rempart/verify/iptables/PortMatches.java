package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// Matches of the protocols with ports (`xt_tcpudp.c`, `xt_sctp.c`, `xt_dccp.c`, `xt_multiport.c` in Linux). None of
/// them ever holds for a later fragment, negated or not.
final class PortMatches {
  private static final String PORTS = "!sport|source-port= !dport|destination-port= ";
  private static final int SYN = 2;
  private static final int FIN_SYN_RST_ACK = 23;

  private PortMatches() {}

  static List<Match> all() {
    return List.of(
        Match.of("tcp", PORTS + "!tcp-flags=2 !syn !tcp-option=", PortMatches::tcp),
        Match.of("udp", PORTS, PortMatches::udp),
        Match.of("udplite", PORTS, PortMatches::udp),
        Match.of("sctp", PORTS + "!chunk-types=2", PortMatches::sctp),
        Match.of("dccp", PORTS + "!dccp-types= !dccp-option=", PortMatches::dccp),
        Match.of("multiport", "!sports|source-ports= !dports|destination-ports= !ports=", PortMatches::multiport),
        Match.of("mport", "!sports|source-ports= !dports|destination-ports= !ports=", PortMatches::multiport));
  }

  private static Condition tcp(Use use, Scope scope) throws RulesetError {
    scope.requireProtocol(use.name(), "tcp", Protocols.TCP);
    return each(use, scope);
  }

  private static Condition udp(Use use, Scope scope) throws RulesetError {
    scope.requireProtocol(use.name(), "udp (or udplite)", Protocols.UDP, Protocols.UDP_LITE);
    return each(use, scope);
  }

  private static Condition sctp(Use use, Scope scope) throws RulesetError {
    scope.requireProtocol(use.name(), "sctp", Protocols.SCTP);
    return each(use, scope);
  }

  private static Condition dccp(Use use, Scope scope) throws RulesetError {
    scope.requireProtocol(use.name(), "dccp", Protocols.DCCP);
    return each(use, scope);
  }

  private static Condition multiport(Use use, Scope scope) throws RulesetError {
    scope.requireProtocol(use.name(), "tcp, udp, udplite, sctp or dccp", Protocols.TCP, Protocols.UDP,
        Protocols.UDP_LITE, Protocols.SCTP, Protocols.DCCP);
    if (use.given().size() != 1) {
      throw use.name().error("exactly one of --sports, --dports and --ports is expected behind it");
    }
    return each(use, scope);
  }

  /// A negation alone would hold for a fragment that has no ports.
  private static Condition each(Use use, Scope scope) throws RulesetError {
    List<Condition> parts = new ArrayList<>();
    if (use.given().stream().allMatch(Given::negated)) {
      parts.add(Terms.WHOLE);
    }
    for (Given given : use.given()) {
      parts.add(given.asks(asked(use, given, scope)));
    }
    return Terms.all(parts);
  }

  private static Condition asked(Use use, Given given, Scope scope) throws RulesetError {
    return switch (given.option().name()) {
      case "sport" -> new Condition.SourcePort(Ports.range(given.value()));
      case "dport" -> new Condition.DestinationPort(Ports.range(given.value()));
      case "sports" -> any(Ports.list(given.value()), true, false);
      case "dports" -> any(Ports.list(given.value()), false, true);
      case "ports" -> any(Ports.list(given.value()), true, true);
      case "syn" -> new Condition.TcpFlags(FIN_SYN_RST_ACK, SYN);
      case "tcp-flags" -> flags(given);
      case String _ -> Terms.all(Terms.WHOLE,
          new Condition.Unclear(use.name().text() + " " + given.words(), scope.changes().spare(use.name().text())));
    };
  }

  private static Condition any(List<PortRange> ports, boolean source, boolean destination) {
    List<Condition> any = new ArrayList<>();
    for (PortRange range : ports) {
      if (source) {
        any.add(new Condition.SourcePort(range));
      }
      if (destination) {
        any.add(new Condition.DestinationPort(range));
      }
    }
    return Terms.any(any);
  }

  /// Flags wanted outside the mask are never there.
  private static Condition flags(Given given) throws RulesetError {
    int mask = TcpFlagNames.bits(given.values().getFirst());
    int wanted = TcpFlagNames.bits(given.values().getLast());
    return (wanted & ~mask) != 0 ? Condition.NEVER : new Condition.TcpFlags(mask, wanted);
  }
}
