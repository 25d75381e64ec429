package org.rempart.ruleset;

import java.util.stream.Stream;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;

/// Sources that nobody may bear (RFC 6890): this host, loopback, multicast, reserved, IPv4 mapped into IPv6.
final class Martians {
  static final IpSet SOURCES = IpSet.of(Stream.of("0.0.0.0/8", "127.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "::",
      "::1", "::ffff:0:0/96", "ff00::/8").map(IpPrefix::parse).toList());

  private Martians() {}
}
