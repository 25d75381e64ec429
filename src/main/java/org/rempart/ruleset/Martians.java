package org.rempart.ruleset;

import java.util.stream.Stream;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;

/// Sources that nobody may bear (RFC 6890): loopback, multicast, reserved.
public final class Martians {
  public static final IpSet SOURCES = IpSet.of(Stream.of("127.0.0.0/8", "224.0.0.0/4", "240.0.0.0/4", "::1", "ff00::/8")
      .map(IpPrefix::parse).toList());

  private Martians() {}
}
