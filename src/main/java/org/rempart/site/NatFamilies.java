package org.rempart.site;

import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;

/// Whether the addresses that a NAT rule exchanges are of one family.
public final class NatFamilies {
  private NatFamilies() {}

  /// What is wrong with a rule, and what would be right.
  public static Optional<String> fault(Site site, NatRule rule) {
    return switch (rule) {
      case NatRule.PortForward f -> f.address().flatMap(address -> fault(site, address, f.toDevice()));
      case NatRule.OneToOne o -> fault(site, o.address(), o.device());
      // their ends may be of both families; those of the other one are not translated
      case NatRule.Masquerade _,NatRule.SourceNat _,NatRule.Exempt _,NatRule.PrefixTranslation _ -> Optional.empty();
    };
  }

  private static Optional<String> fault(Site site, IpAddress address, String name) {
    Family family = address.family();
    String number = family == Family.IPV4 ? "IPv4" : "IPv6";
    return site.device(name).filter(device -> device.addresses().stream().noneMatch(one -> one.family() == family))
        .map(_ -> "'" + address + "' is " + number + ", and " + name + " has no " + number
            + " address; give it one, or translate an address of its own family");
  }
}
