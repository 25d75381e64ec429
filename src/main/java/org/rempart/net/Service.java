package org.rempart.net;

import java.util.Comparator;

/// A protocol with its ports, or with its ICMP types: the address-less half of a flow.
///
/// @param sourcePorts [PortRange#ALL] unless the service minds whence it comes
/// @param numbers destination ports where the protocol has ports, message types for ICMP and ICMPv6,
///     [PortRange#ALL] for all of them and for protocols that have neither
public record Service(Protocol protocol, PortRange sourcePorts, PortRange numbers) implements Comparable<Service> {
  private static final String FROM = " from ";
  private static final Comparator<Service> ORDER = Comparator.comparing((Service s) -> s.protocol())
      .thenComparing(s -> s.numbers()).thenComparing(s -> s.sourcePorts());

  public Service {
    if (!protocol.hasPorts() && !protocol.isIcmp() && !numbers.equals(PortRange.ALL)) {
      throw new IllegalArgumentException(protocol.text() + " has no ports");
    }
    if (!protocol.hasPorts() && !sourcePorts.equals(PortRange.ALL)) {
      throw new IllegalArgumentException(protocol.text() + " has no source ports");
    }
    if (protocol.isIcmp() && !numbers.equals(PortRange.ALL) && numbers.last() > 255) {
      throw new IllegalArgumentException("an ICMP type is 0 to 255, not " + numbers);
    }
  }

  public Service(Protocol protocol, PortRange numbers) {
    this(protocol, PortRange.ALL, numbers);
  }

  /// Reads `tcp/443`, `udp/8000-8999`, `icmp/8`, `icmpv6/128`, `tcp/53 from 1024-65535`, `protocol/253`, or a
  /// protocol alone: `tcp`, `gre`.
  ///
  /// @throws IllegalArgumentException if the text is no such service
  public static Service parse(String text) {
    int from = text.indexOf(FROM);
    if (from >= 0) {
      Service anywhere = parse(text.substring(0, from));
      return new Service(anywhere.protocol, ports(text, text.substring(from + FROM.length())), anywhere.numbers);
    }
    int slash = text.indexOf('/');
    String name = slash < 0 ? text : text.substring(0, slash);
    if (slash >= 0 && name.equals(Protocol.BY_NUMBER)) {
      PortRange number = ports(text, text.substring(slash + 1));
      if (number.first() != number.last() || number.last() > 255) {
        throw new IllegalArgumentException("'" + text + "': a protocol has one number, 0 to 255");
      }
      return new Service(new Protocol(number.first()), PortRange.ALL);
    }
    Protocol protocol = Protocol.parse(name)
        .orElseThrow(() -> new IllegalArgumentException(
            "'" + text + "': there is no protocol '" + name + "'; a service is written tcp/443"));
    return new Service(protocol, slash < 0 ? PortRange.ALL : ports(text, text.substring(slash + 1)));
  }

  private static PortRange ports(String text, String range) {
    try {
      return PortRange.parse(range);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'" + text + "': " + e.getMessage(), e);
    }
  }

  @Override
  public int compareTo(Service other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return (numbers.equals(PortRange.ALL) ? protocol.text() : protocol.text() + "/" + numbers)
        + (sourcePorts.equals(PortRange.ALL) ? "" : FROM + sourcePorts);
  }
}
