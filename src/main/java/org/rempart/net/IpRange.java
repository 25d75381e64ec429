package org.rempart.net;

/// All addresses from `first` to `last`, both included, of one family.
public record IpRange(IpAddress first, IpAddress last) {
  public IpRange {
    if (first.family() != last.family() || first.compareTo(last) > 0) {
      throw new IllegalArgumentException("'" + first + "-" + last + "' is not a range of addresses");
    }
  }

  public static IpRange of(IpPrefix prefix) {
    return new IpRange(prefix.first(), prefix.last());
  }

  public Family family() {
    return first.family();
  }

  public boolean contains(IpAddress address) {
    return address.family() == family() && first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
  }
}
