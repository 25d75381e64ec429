package org.rempart.verify.filter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;

/// What a rule asks of a packet. A packet that lacks the field (an IPv6 packet has no IPv4 source) does not hold; what
/// a negation means then differs between the languages, so a reader says it: `ip saddr != 10.0.0.0/8` is
/// `All(FamilyIs(IPV4), Not(From(...)))`.
public sealed interface Condition {
  Condition ALWAYS = new All(List.of());
  Condition NEVER = new Any(List.of());

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  record FamilyIs(Family family) implements Condition {}

  /// It came in by such an interface. Never on the output hook.
  record Entering(InterfacePattern by) implements Condition {}

  /// It leaves by such an interface. Never on the prerouting and input hooks.
  record Leaving(InterfacePattern by) implements Condition {}

  record From(IpSet addresses) implements Condition {}

  record To(IpSet addresses) implements Condition {}

  /// @param numbers of protocols, 0 to 255; behind extension headers
  record ProtocolIn(PortRange numbers) implements Condition {}

  /// Of TCP, UDP, UDP-Lite, SCTP and DCCP; others have none, nor have later fragments.
  record SourcePort(PortRange ports) implements Condition {}

  /// As [SourcePort].
  record DestinationPort(PortRange ports) implements Condition {}

  /// ICMP of IPv4 or of IPv6.
  ///
  /// @param codes 0 to 255 if any will do
  record Icmp(Family family, PortRange types, PortRange codes) implements Condition {}

  /// TCP's flags under the mask are these; bits as in the header (RFC 9293), FIN is 1.
  record TcpFlags(int mask, int value) implements Condition {
    public TcpFlags {
      if ((value & ~mask) != 0 || mask >> Byte.SIZE != 0) {
        throw new IllegalArgumentException("flags " + value + " can't be under the mask " + mask);
      }
    }
  }

  record StateIn(Set<ConnectionState> states) implements Condition {
    public StateIn {
      states = Set.copyOf(states);
    }
  }

  /// The connection's destination (or source) was translated.
  record Translated(boolean destination) implements Condition {}

  /// The connection's first packet, before any translation, was such; asks of addresses, ports and protocol alone.
  record Originally(Condition part) implements Condition {}

  /// A packet of the connection's own direction, or of the replies to it.
  record Reply() implements Condition {}

  /// A fragment that is not the first: it has no ports.
  record LaterFragment() implements Condition {}

  /// IPv4's time to live or IPv6's hop limit.
  record HopLimit(PortRange values) implements Condition {}

  /// How the link delivered it.
  record DeliveredAs(Cast cast) implements Condition {}

  /// The packet's mark; `connection` for the one that its connection remembers.
  record Mark(boolean connection, int mask, int value) implements Condition {}

  /// What kind of address it is to the device (`addrtype`, `fib`): told by the device's own addresses, if these are
  /// known.
  record AddressIs(boolean source, AddressKind kind) implements Condition {}

  /// It comes at this instant or later.
  record Since(Instant first) implements Condition {}

  /// It comes before this instant.
  record Before(Instant end) implements Condition {}

  /// It comes on such a day, UTC.
  record OnDays(Set<DayOfWeek> days) implements Condition {
    public OnDays {
      days = Set.copyOf(days);
    }
  }

  /// It comes in these seconds of the day, UTC, both included.
  record Between(LocalTime first, LocalTime last) implements Condition {
    public Between {
      if (first.isAfter(last)) {
        throw new IllegalArgumentException(
            "hours from " + first + " to " + last + " run over midnight: say them as two");
      }
    }
  }

  /// Fields of the packet are a member of a set that changes while the ruleset runs.
  ///
  /// @param set its name, with that of its table
  /// @param fields which ones, in order, as `ip saddr`; two looks at one set with the same fields are one question
  record Member(String set, List<String> fields) implements Condition {
    public Member {
      fields = List.copyOf(fields);
    }
  }

  /// What the packet does not tell.
  ///
  /// @param words as they stand in the ruleset
  /// @param steady whether two rules that ask in the same words get the same answer for one packet (an owner); a limit
  ///     does not
  record Unclear(String words, boolean steady) implements Condition {}

  static Condition all(Condition... parts) {
    return parts.length == 1 ? parts[0] : new All(Arrays.asList(parts));
  }

  static Condition any(Condition... parts) {
    return parts.length == 1 ? parts[0] : new Any(Arrays.asList(parts));
  }
}
