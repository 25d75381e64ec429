package org.rempart.ruleset.iptables;

import java.util.List;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;

/// One condition of a rule, as iptables(8) and iptables-extensions(8) write it.
record Condition(String text) {
  /// Where an address stands in a packet.
  enum End {
    SOURCE("src"),
    DESTINATION("dst");

    private final String word;

    End(String word) {
      this.word = word;
    }
  }

  static Condition in(String ifName) {
    return new Condition("-i " + ifName);
  }

  static Condition out(String ifName) {
    return new Condition("-o " + ifName);
  }

  static Condition address(End end, IpPrefix prefix, boolean negated) {
    return new Condition(not(negated) + (end == End.SOURCE ? "-s " : "-d ") + prefix);
  }

  static Condition range(End end, IpRange range, boolean negated) {
    return new Condition("-m iprange " + not(negated) + "--" + end.word + "-range " + range.first() + "-"
        + range.last());
  }

  /// In a set of ipset(8).
  static Condition set(End end, String set, boolean negated) {
    return new Condition("-m set " + not(negated) + "--match-set " + set + " " + end.word);
  }

  /// @param states `NEW`, `ESTABLISHED` ..., or `DNAT` for what was translated to its destination
  static Condition state(String... states) {
    return new Condition("-m conntrack --ctstate " + String.join(",", states));
  }

  static Condition untranslated() {
    return new Condition("-m conntrack ! --ctstate DNAT");
  }

  /// By its number, since names differ between systems.
  static Condition protocol(Protocol protocol) {
    return new Condition("-p " + word(protocol));
  }

  static Condition otherThan(Protocol protocol) {
    return new Condition("! -p " + word(protocol));
  }

  /// @param source all but [PortRange#ALL] are asked for
  static Condition ports(Protocol protocol, PortRange source, PortRange destination) {
    String from = source.equals(PortRange.ALL) ? "" : " --sport " + word(source);
    String to = destination.equals(PortRange.ALL) ? "" : " --dport " + word(destination);
    return new Condition("-p " + word(protocol) + " -m " + word(protocol) + from + to);
  }

  /// @param ports one port takes one slot, a range two; there are fifteen
  static Condition anyPort(Protocol protocol, List<PortRange> ports) {
    return new Condition("-p " + word(protocol) + " -m multiport --dports "
        + ports.stream().map(Condition::word).collect(Collectors.joining(",")));
  }

  static Condition icmpType(Protocol protocol, int type) {
    return new Condition(protocol.equals(Protocol.ICMP)
        ? "-p icmp -m icmp --icmp-type " + type
        : "-p icmpv6 -m icmp6 --icmpv6-type " + type);
  }

  /// To an address of the interface by which it came, whatever that is.
  static Condition addressOfEntry() {
    return new Condition("-m addrtype --dst-type LOCAL --limit-iface-in");
  }

  /// To an address of the device.
  static Condition local() {
    return new Condition("-m addrtype --dst-type LOCAL");
  }

  /// Translated to its destination; the sender named another address.
  static Condition named(IpAddress original) {
    return new Condition("-m conntrack --ctstate DNAT --ctorigdst " + original);
  }

  /// Sent by a neighbour: no router forwarded it.
  static Condition unforwarded(Family family) {
    return new Condition(family == Family.IPV4 ? "-m ttl --ttl-eq 255" : "-m hl --hl-eq 255");
  }

  /// A fragment behind the first, of IPv4.
  static Condition laterFragment() {
    return new Condition("-f");
  }

  /// By a routing header of type 0 (RFC 5095).
  static Condition sourceRouted() {
    return new Condition("-m rt --rt-type 0");
  }

  static Condition midStream() {
    return new Condition("-p tcp -m tcp ! --tcp-flags FIN,SYN,RST,ACK SYN");
  }

  private static String not(boolean negated) {
    return negated ? "! " : "";
  }

  private static String word(PortRange range) {
    return range.first() == range.last() ? "" + range.first() : range.first() + ":" + range.last();
  }

  private static String word(Protocol protocol) {
    return protocol.hasPorts() || protocol.isIcmp() ? protocol.text() : "" + protocol.number();
  }
}
