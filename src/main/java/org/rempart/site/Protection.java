package org.rempart.site;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What every firewall does besides the policy; each is on unless the site switches it off. The explanation
/// that a person reads is a text of the console under the same name.
public enum Protection {
  /// A packet enters by the interface behind which its source lies, and leaves by the one behind which its
  /// destination lies.
  SPOOFING,
  /// No packet from loopback, multicast, broadcast or reserved sources (RFC 6890) is forwarded.
  MARTIANS,
  /// A packet that belongs to no connection and begins none is dropped.
  INVALID_STATE,
  /// A TCP connection begins with a SYN (Linux takes any packet for a beginning otherwise).
  MID_STREAM,
  /// New TCP connections to the firewall itself are limited per source.
  SYN_FLOOD,
  /// IPv4 fragments that no reassembly took, and IPv6 ones with a routing header of type 0, are dropped.
  FRAGMENTS,
  /// ICMP errors about known connections pass.
  ICMP_ERRORS,
  /// ICMPv6 that IPv6 can't live without passes (RFC 4890).
  ICMPV6,
  /// The kernel refuses source-routed packets (sysctl).
  SOURCE_ROUTES,
  /// The kernel neither takes nor sends redirects (sysctl).
  REDIRECTS,
  /// The zones of kind management always reach the firewall's SSH and SNMP.
  MANAGEMENT;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Protection> parse(String text) {
    return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
  }
}
