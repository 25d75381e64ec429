package org.rempart.verify.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;

/// Where a packet comes from and goes to: by which interface, from which zone behind it.
record Places(Intent intent) {
  static Condition entering(String ifName) {
    return new Condition.Entering(new InterfacePattern(ifName, false));
  }

  static Condition leaving(String ifName) {
    return new Condition.Leaving(new InterfacePattern(ifName, false));
  }

  /// It comes from one of the zones.
  Condition from(Predicate<String> zones) {
    return anywhere(zones, (ifName, addresses) -> Condition.all(entering(ifName), new Condition.From(addresses)));
  }

  /// It goes to one of the zones.
  Condition to(Predicate<String> zones) {
    return anywhere(zones, (ifName, addresses) -> Condition.all(leaving(ifName), new Condition.To(addresses)));
  }

  /// Its source lies behind the interface by which it leaves.
  Condition fromWhereItGoes() {
    return anywhere(_ -> true, (ifName, addresses) -> Condition.all(leaving(ifName), new Condition.From(addresses)));
  }

  private interface Place {
    Condition at(String ifName, IpSet addresses);
  }

  private Condition anywhere(Predicate<String> zones, Place place) {
    List<Condition> ways = new ArrayList<>();
    for (String ifName : intent.reach().behind().keySet()) {
      IpSet there = intent.reach().zones(ifName).entrySet().stream().filter(zone -> zones.test(zone.getKey()))
          .map(Map.Entry::getValue).reduce(IpSet.EMPTY, IpSet::union);
      if (!there.isEmpty()) {
        ways.add(place.at(ifName, there));
      }
    }
    return new Condition.Any(ways);
  }
}
