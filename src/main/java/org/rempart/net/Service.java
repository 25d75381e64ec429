package org.rempart.net;

import java.util.Comparator;

/// A protocol with its destination ports, or with its ICMP types: the address-less half of a flow.
///
/// @param numbers destination ports where the protocol has ports, message types for ICMP and ICMPv6,
///     [PortRange#ALL] for all of them and for protocols that have neither
public record Service(Protocol protocol, PortRange numbers) implements Comparable<Service> {
  private static final Comparator<Service> ORDER = Comparator.comparing((Service s) -> s.protocol())
      .thenComparing(s -> s.numbers());

  public Service {
    if (!protocol.hasPorts() && !protocol.isIcmp() && !numbers.equals(PortRange.ALL)) {
      throw new IllegalArgumentException(protocol.text() + " has no ports");
    }
    if (protocol.isIcmp() && !numbers.equals(PortRange.ALL) && numbers.last() > 255) {
      throw new IllegalArgumentException("an ICMP type is 0 to 255, not " + numbers);
    }
  }

  /// Reads `tcp/443`, `udp/8000-8999`, `icmp/8`, `icmpv6/128`, or a protocol alone: `tcp`, `gre`.
  ///
  /// @throws IllegalArgumentException if the text is no such service
  public static Service parse(String text) {
    int slash = text.indexOf('/');
    String name = slash < 0 ? text : text.substring(0, slash);
    Protocol protocol = Protocol.parse(name)
        .orElseThrow(() -> new IllegalArgumentException(
            "'" + text + "': there is no protocol '" + name + "'; a service is written tcp/443"));
    return new Service(protocol, slash < 0 ? PortRange.ALL : numbers(text, text.substring(slash + 1)));
  }

  private static PortRange numbers(String text, String range) {
    if (!range.matches("\\d{1,5}(-\\d{1,5})?")) {
      throw new IllegalArgumentException("'" + text + "': '" + range + "' is neither a port nor a range of ports");
    }
    int dash = range.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
    return new PortRange(first, dash < 0 ? first : Integer.parseInt(range.substring(dash + 1)));
  }

  @Override
  public int compareTo(Service other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return numbers.equals(PortRange.ALL) ? protocol.text() : protocol.text() + "/" + numbers;
  }
}
