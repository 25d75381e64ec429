package org.rempart.ruleset;

import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.site.RateLimit;
import org.rempart.site.RuleLog;

/// What a rule does once it matches, one after the other. A limit that does not hold ends the rule; the next
/// rule is tried.
public sealed interface Statement {
  /// The fields of the packet that it looks at.
  default List<Field> key() {
    return List.of();
  }

  record Decide(Verdict verdict) implements Statement {}

  /// A kernel log line that begins with the prefix.
  record Log(String prefix, RuleLog.Level level) implements Statement {
    public Log {
      Quotable.check(prefix);
    }

    public Log(String prefix) {
      this(prefix, RuleLog.Level.WARN);
    }
  }

  /// Holds so often and no more, or (over) only from then on.
  record Limit(RateLimit rate, boolean over) implements Statement {}

  /// A limit for each value of the key, remembered in a dynamic set: `update @set { ip saddr limit rate ... }`.
  /// If the set is full, it does not hold.
  record LimitEach(String set, List<Field> key, Limit limit) implements Statement {
    public LimitEach {
      key = List.copyOf(key);
    }
  }

  /// So many connections at once for each value of the key, or (over) more than that:
  /// `add @set { ip saddr ct count 10 }`. If the set is full, it does not hold. For new connections only.
  record CountEach(String set, List<Field> key, int connections, boolean over) implements Statement {
    public CountEach {
      key = List.copyOf(key);
    }
  }

  record Counter() implements Statement {}

  record Reject(RejectWith with) implements Statement {}

  /// A look-up of the key in an anonymous map; a key that no entry holds goes on to the next rule.
  record VerdictMap(List<Field> key, List<Entry> entries) implements Statement {
    public VerdictMap {
      key = List.copyOf(key);
      entries = List.copyOf(entries);
    }

    public record Entry(Element element, Verdict verdict) {}
  }

  /// A look-up of the key in a named map of the table; a key that no entry holds, or a packet that lacks a
  /// field of the key, goes on to the next rule.
  record LookUp(List<Field> key, String map) implements Statement {
    public LookUp {
      key = List.copyOf(key);
    }
  }

  /// Connection tracking follows the connection with this helper of the table. Behind connection tracking and
  /// before the first packet is confirmed: prerouting or output, priority above -200.
  record SetHelper(String helper) implements Statement {}

  /// Translates an address of a connection's first packet, and ends the chain with accept.
  sealed interface Translation extends Statement {}

  /// The destination becomes one of these, in prerouting or output.
  ///
  /// @param ports empty if the port stays; in a range, a port that lies in it already stays
  record Dnat(IpRange to, Optional<PortRange> ports) implements Translation {
    public static Dnat to(IpAddress address, Optional<Integer> port) {
      return new Dnat(new IpRange(address, address), port.map(PortRange::of));
    }
  }

  /// The destination becomes the device's own address, in prerouting or output.
  record Redirect(Optional<PortRange> ports) implements Translation {}

  /// The source becomes one of these, in postrouting.
  record Snat(IpRange to) implements Translation {}

  /// The source becomes the address of the interface by which the packet leaves, in postrouting.
  record Masquerade() implements Translation {}

  /// One prefix becomes another of the same length, host by host: the source in postrouting, the destination in
  /// prerouting. What is not of the prefix stays.
  record PrefixNat(boolean source, IpPrefix from, IpPrefix to) implements Translation {
    public PrefixNat {
      if (from.family() != to.family() || from.length() != to.length()) {
        throw new IllegalArgumentException(from + " and " + to + " are not of one family and one length");
      }
    }

    public Field field() {
      return from.family() == Family.IPV4
          ? source ? Field.IP_SADDR : Field.IP_DADDR
          : source ? Field.IP6_SADDR : Field.IP6_DADDR;
    }
  }

  static Statement accept() {
    return new Decide(new Verdict.Accept());
  }

  static Statement drop() {
    return new Decide(new Verdict.Drop());
  }

  static Statement goTo(String chain) {
    return new Decide(new Verdict.Goto(chain));
  }

  static Statement jump(String chain) {
    return new Decide(new Verdict.Jump(chain));
  }
}
