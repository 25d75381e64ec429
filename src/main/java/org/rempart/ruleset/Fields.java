package org.rempart.ruleset;

import org.rempart.net.Family;

/// The fields of addresses in each family.
final class Fields {
  private Fields() {}

  static Field source(Family family) {
    return family == Family.IPV4 ? Field.IP_SADDR : Field.IP6_SADDR;
  }

  static Field destination(Family family) {
    return family == Family.IPV4 ? Field.IP_DADDR : Field.IP6_DADDR;
  }

  static ValueType address(Family family) {
    return family == Family.IPV4 ? ValueType.IPV4_ADDR : ValueType.IPV6_ADDR;
  }

  /// `4` or `6`, as names of sets end.
  static String digit(Family family) {
    return family == Family.IPV4 ? "4" : "6";
  }
}
