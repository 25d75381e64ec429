package org.rempart.net;

import java.util.List;

/// All addresses from `first` to `last`, both included, of one family.
public record IpRange(IpAddress first, IpAddress last) {
  public IpRange {
    if (first.family() != last.family()) {
      throw new IllegalArgumentException("'" + first + "-" + last + "' mixes IPv4 and IPv6; write a range of each");
    }
    if (first.compareTo(last) > 0) {
      throw new IllegalArgumentException("'" + first + "-" + last + "' is not a range: it ends before it begins");
    }
  }

  public static IpRange of(IpPrefix prefix) {
    return new IpRange(prefix.first(), prefix.last());
  }

  /// Reads `10.0.20.100-10.0.20.199`, a prefix, or a lone address.
  ///
  /// @throws IllegalArgumentException if the text is none of them
  public static IpRange parse(String text) {
    int dash = text.indexOf('-');
    return dash < 0
        ? of(IpPrefix.parse(text))
        : new IpRange(IpAddress.parse(text.substring(0, dash)), IpAddress.parse(text.substring(dash + 1)));
  }

  public Family family() {
    return first.family();
  }

  public boolean contains(IpAddress address) {
    return address.family() == family() && first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }

  /// As a prefix where it is one, else `10.0.20.100-10.0.20.199`.
  @Override
  public String toString() {
    List<IpPrefix> prefixes = new IpSet(List.of(this)).prefixes();
    return prefixes.size() == 1 ? prefixes.getFirst().toString() : first + "-" + last;
  }
}
