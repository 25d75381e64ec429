package org.rempart.net;

/// Numbers from `first` to `last`, both included: ports, or ICMP types.
public record PortRange(int first, int last) implements Comparable<PortRange> {
  public static final PortRange ALL = new PortRange(0, 65535);

  public PortRange {
    if (first < 0 || last > 65535 || first > last) {
      throw new IllegalArgumentException("'" + first + "-" + last + "' is not a range of ports (0 to 65535)");
    }
  }

  public static PortRange of(int port) {
    return new PortRange(port, port);
  }

  /// Reads `80` or `8000-8999`.
  ///
  /// @throws IllegalArgumentException if the text is neither
  public static PortRange parse(String text) {
    if (!text.matches("\\d{1,5}(-\\d{1,5})?")) {
      throw new IllegalArgumentException("'" + text + "' is neither a port nor a range of ports");
    }
    int dash = text.indexOf('-');
    int first = Integer.parseInt(dash < 0 ? text : text.substring(0, dash));
    return new PortRange(first, dash < 0 ? first : Integer.parseInt(text.substring(dash + 1)));
  }

  public boolean contains(int port) {
    return first <= port && port <= last;
  }

  @Override
  public int compareTo(PortRange other) {
    return first != other.first ? Integer.compare(first, other.first) : Integer.compare(last, other.last);
  }

  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
