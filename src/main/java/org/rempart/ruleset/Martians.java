package org.rempart.ruleset;

import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;

/// Sources that nobody may bear (RFC 6890, RFC 5771, RFC 4291): loopback, multicast, broadcast, reserved.
final class Martians {
  static final IpSet SOURCES = IpSet.of(IpPrefix.parse("127.0.0.0/8"), IpPrefix.parse("224.0.0.0/4"),
      IpPrefix.parse("240.0.0.0/4"), IpPrefix.parse("::1"), IpPrefix.parse("ff00::/8"));

  private Martians() {}
}
