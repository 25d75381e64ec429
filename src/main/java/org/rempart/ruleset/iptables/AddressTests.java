package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.policy.PolicyError;
import org.rempart.policy.Side;
import org.rempart.site.DynamicSet;

/// Addresses of one family as conditions: a prefix or a range if one is enough, else a set, else several of them.
///
/// @param ipset whether the device has sets
record AddressTests(Family family, boolean ipset, AddressSets sets) {

  /// @param wanted the addresses that are meant
  /// @param known where the packet's address lies anyhow, so that it need not be asked
  Alternatives of(Condition.End end, IpSet wanted, IpSet known) {
    IpSet inside = wanted.only(family).intersect(known);
    if (inside.isEmpty()) {
      return Alternatives.NEVER;
    }
    IpSet here = known.only(family);
    if (inside.equals(here)) {
      return Alternatives.ALWAYS;
    }
    if (inside.ranges().size() == 1) {
      return Alternatives.of(condition(end, inside.ranges().getFirst(), false));
    }
    List<IpRange> outside = here.minus(inside).ranges();
    return outside.size() == 1
        ? Alternatives.of(condition(end, outside.getFirst(), true))
        : several(end, inside);
  }

  /// A side of a rule that names others than the device itself.
  ///
  /// @param subject the rule, for errors
  /// @throws PolicyError for a dynamic set where there is no ipset
  Alternatives of(String subject, Condition.End end, Side side, IpSet known) throws PolicyError {
    IpSet listed = IpSet.of(side.sets().stream().flatMap(set -> set.members().stream()).toList());
    if (!side.negated()) {
      Alternatives found = of(end, side.addresses().union(listed), known);
      return found.equals(Alternatives.ALWAYS) ? found : found.or(Alternatives.ofEach(dynamic(subject, end, side)));
    }
    Alternatives others = of(end, side.addresses().minus(listed), known);
    return others.and(new Alternatives(List.of(dynamic(subject, end, side))));
  }

  private List<Condition> dynamic(String subject, Condition.End end, Side side) throws PolicyError {
    if (!ipset && !side.sets().isEmpty()) {
      throw new PolicyError(subject, side.sets().getFirst().name(),
          "is a dynamic set, for which iptables needs ipset; install it there, or name the addresses");
    }
    List<Condition> conditions = new ArrayList<>();
    for (DynamicSet set : side.sets()) {
      conditions.add(Condition.set(end, sets.of(family, set), side.negated()));
    }
    return conditions;
  }

  private Alternatives several(Condition.End end, IpSet inside) {
    return ipset
        ? Alternatives.of(Condition.set(end, sets.of(family, inside), false))
        : Alternatives.ofEach(inside.ranges().stream().map(range -> condition(end, range, false)).toList());
  }

  private static Condition condition(Condition.End end, IpRange range, boolean negated) {
    List<IpPrefix> prefixes = new IpSet(List.of(range)).prefixes();
    return prefixes.size() == 1
        ? Condition.address(end, prefixes.getFirst(), negated)
        : Condition.range(end, range, negated);
  }
}
