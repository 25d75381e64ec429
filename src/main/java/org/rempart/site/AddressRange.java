package org.rempart.site;

import java.util.List;
import org.rempart.net.IpRange;

/// A name for addresses that need not be a network: `dhcp-pool`, `printers`.
public record AddressRange(String name, List<IpRange> ranges) {
  public AddressRange {
    Names.check("address range", name);
    ranges = List.copyOf(ranges);
    if (ranges.isEmpty()) {
      throw new IllegalArgumentException("address range '" + name + "' has no addresses; it would mean nothing");
    }
  }
}
