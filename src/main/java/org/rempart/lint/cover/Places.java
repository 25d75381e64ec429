package org.rempart.lint.cover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Translation;
import org.rempart.site.DynamicSet;
import org.rempart.site.Interface;

/// Where packets come from or go to, on one axis. First the addresses of others, cut wherever a rule or zone begins or
/// ends; then the same addresses as the device's own; then its interfaces with dynamic addresses; then the
/// dynamic sets, one place each, since nobody knows their members beforehand.
final class Places {
  private final Family family;
  private final List<IpAddress> starts;
  private final List<String> interfaces;
  private final List<DynamicSet> sets;
  private final IpSet world;

  private Places(Family family, List<IpAddress> starts, List<String> interfaces, List<DynamicSet> sets,
      IpSet world) {
    this.family = family;
    this.starts = starts;
    this.interfaces = interfaces;
    this.sets = sets;
    this.world = world;
  }

  static Places of(Intent intent, Family family) {
    SortedSet<IpAddress> cuts = new TreeSet<>();
    for (ResolvedRule rule : intent.rules()) {
      for (Side side : List.of(rule.from(), rule.to())) {
        cut(cuts, side.addresses());
        cut(cuts, side.own());
      }
    }
    intent.addresses().byZone().values().forEach(set -> cut(cuts, set));
    intent.reach().behind().keySet().forEach(ifName -> cut(cuts, intent.reach().all(ifName)));
    intent.translations().forEach(one -> {
      if (one instanceof Translation.Forward forward) {
        cut(cuts, IpSet.of(forward.to()));
      }
    });
    cut(cuts, IpSet.ALL);
    IpSet own = new IpSet(intent.firewall().addresses().stream().map(one -> new IpRange(one, one)).toList());
    cut(cuts, own);
    IpSet world = (intent.forwards() ? IpSet.ALL : IpSet.ALL.minus(own)).only(family);
    return new Places(family, cuts.stream().filter(one -> one.family() == family).toList(),
        intent.firewall().interfaces().stream().map(Interface::name).toList(), intent.sets(), world);
  }

  private static void cut(SortedSet<IpAddress> cuts, IpSet set) {
    for (IpRange range : set.ranges()) {
      cuts.add(range.first());
      cuts.add(range.last().plus(1));
    }
  }

  /// Every place.
  Spans all() {
    return Spans.of(0, firstSet() + sets.size() - 1);
  }

  /// Every place but those of the device itself.
  Spans others() {
    return all().minus(own());
  }

  Spans own() {
    return Spans.of(starts.size(), firstSet() - 1);
  }

  Spans others(IpSet addresses) {
    return spans(addresses, 0);
  }

  Spans own(IpSet addresses) {
    return spans(addresses, starts.size());
  }

  /// All that the side can mean, whatever the dynamic sets hold.
  Spans most(Side side) {
    return side.negated() ? certain(side) : certain(side).union(sets(side.sets()));
  }

  /// What the side means for sure.
  Spans least(Side side) {
    return side.negated() && !side.sets().isEmpty() ? Spans.EMPTY : most(side);
  }

  /// An address of the place; empty for an interface and for a dynamic set.
  Optional<IpAddress> address(int place) {
    return place < firstInterface() ? Optional.of(starts.get(place % starts.size())) : Optional.empty();
  }

  private Spans certain(Side side) {
    Spans places = spans(side.addresses(), 0).union(spans(side.own(), starts.size()))
        .union(interfaces(side.own().equals(IpSet.ALL) ? interfaces : side.ownInterfaces()));
    return side.addresses().only(family).equals(world) ? places.union(sets(sets)) : places;
  }

  private Spans interfaces(List<String> some) {
    return points(some.stream().map(name -> firstInterface() + interfaces.indexOf(name)).toList());
  }

  private Spans sets(List<DynamicSet> some) {
    return points(some.stream().map(set -> firstSet() + sets.indexOf(set)).toList());
  }

  private static Spans points(List<Integer> numbers) {
    return Spans.of(numbers.stream().map(number -> new Spans.Span(number, number)).toList());
  }

  private Spans spans(IpSet set, int base) {
    List<Spans.Span> all = new ArrayList<>();
    for (IpRange range : set.ranges()) {
      if (range.family() == family) {
        all.add(new Spans.Span(base + at(range.first()), base + at(range.last())));
      }
    }
    return Spans.of(all);
  }

  /// The piece that holds the address.
  private int at(IpAddress address) {
    int found = Collections.binarySearch(starts, address);
    return found >= 0 ? found : -found - 2;
  }

  private int firstInterface() {
    return 2 * starts.size();
  }

  private int firstSet() {
    return firstInterface() + interfaces.size();
  }
}
