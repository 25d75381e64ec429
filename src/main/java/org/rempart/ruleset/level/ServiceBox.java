package org.rempart.ruleset.level;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rempart.net.PortRange;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.Traffic;

/// Protocols, source ports, and destination ports or ICMP types, each one interval.
///
/// @param protocols numbers of protocols, 0 to 255
/// @param sources [PortRange#ALL] unless it is one protocol that has ports
/// @param numbers [PortRange#ALL] unless it is one protocol that has ports or types
public record ServiceBox(PortRange protocols, PortRange sources, PortRange numbers) {
  private static final PortRange EVERY_PROTOCOL = new PortRange(0, 255);
  private static final int LAST_TYPE = 255;
  public static final ServiceBox EVERY = new ServiceBox(EVERY_PROTOCOL, PortRange.ALL, PortRange.ALL);

  /// Boxes that overlap nowhere and together are the traffic. What is negated is every other protocol, too.
  public static List<ServiceBox> of(Traffic traffic) {
    List<ServiceBox> named = merged(traffic.services());
    if (traffic.negated() || named.isEmpty()) {
      return minus(List.of(EVERY), named).stream().filter(ServiceBox::exists).map(ServiceBox::clipped).toList();
    }
    List<ServiceBox> disjoint = new ArrayList<>();
    for (ServiceBox box : named) {
      disjoint.addAll(minus(List.of(box), disjoint));
    }
    return List.copyOf(disjoint);
  }

  public boolean everyProtocol() {
    return protocols.equals(EVERY_PROTOCOL);
  }

  public boolean oneProtocol() {
    return protocols.first() == protocols.last();
  }

  /// The one protocol that it names; never called where there are several.
  public Protocol protocol() {
    if (!oneProtocol()) {
      throw new IllegalStateException("protocols " + protocols + " are not one");
    }
    return new Protocol(protocols.first());
  }

  public boolean numbered() {
    return !numbers.equals(PortRange.ALL);
  }

  public boolean mindsSource() {
    return !sources.equals(PortRange.ALL);
  }

  /// Ports or types that touch are one interval.
  private static List<ServiceBox> merged(List<Service> services) {
    Map<List<Object>, List<PortRange>> byKind = new LinkedHashMap<>();
    services.stream().sorted().forEach(one -> byKind
        .computeIfAbsent(List.of(one.protocol(), one.sourcePorts()), _ -> new ArrayList<>()).add(one.numbers()));
    List<ServiceBox> boxes = new ArrayList<>();
    byKind.forEach((kind, numbers) -> merge(numbers).forEach(
        range -> boxes.add(new ServiceBox(PortRange.of(((Protocol) kind.getFirst()).number()),
            (PortRange) kind.getLast(), range))));
    return boxes;
  }

  private static List<PortRange> merge(List<PortRange> ranges) {
    List<PortRange> merged = new ArrayList<>();
    for (PortRange range : ranges.stream().sorted().toList()) {
      if (!merged.isEmpty() && range.first() <= merged.getLast().last() + 1) {
        PortRange before = merged.removeLast();
        merged.add(new PortRange(before.first(), Math.max(before.last(), range.last())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }

  private static List<ServiceBox> minus(List<ServiceBox> from, List<ServiceBox> less) {
    List<ServiceBox> left = from;
    for (ServiceBox one : less) {
      left = left.stream().flatMap(box -> box.minus(one).stream()).toList();
    }
    return left;
  }

  private List<ServiceBox> minus(ServiceBox less) {
    if (!meet(protocols, less.protocols) || !meet(sources, less.sources) || !meet(numbers, less.numbers)) {
      return List.of(this);
    }
    List<ServiceBox> left = new ArrayList<>();
    beside(protocols, less.protocols).forEach(range -> left.add(new ServiceBox(range, sources, numbers)));
    PortRange both = common(protocols, less.protocols);
    beside(sources, less.sources).forEach(range -> left.add(new ServiceBox(both, range, numbers)));
    PortRange here = common(sources, less.sources);
    beside(numbers, less.numbers).forEach(range -> left.add(new ServiceBox(both, here, range)));
    return left;
  }

  private static boolean meet(PortRange a, PortRange b) {
    return a.first() <= b.last() && b.first() <= a.last();
  }

  private static PortRange common(PortRange a, PortRange b) {
    return new PortRange(Math.max(a.first(), b.first()), Math.min(a.last(), b.last()));
  }

  private static List<PortRange> beside(PortRange all, PortRange less) {
    List<PortRange> left = new ArrayList<>();
    if (all.first() < less.first()) {
      left.add(new PortRange(all.first(), less.first() - 1));
    }
    if (less.last() < all.last()) {
      left.add(new PortRange(less.last() + 1, all.last()));
    }
    return left;
  }

  private boolean icmp() {
    return oneProtocol() && protocol().isIcmp();
  }

  private boolean exists() {
    return !icmp() || numbers.first() <= LAST_TYPE;
  }

  private ServiceBox clipped() {
    return icmp() && numbered() && numbers.last() > LAST_TYPE
        ? new ServiceBox(protocols, sources, new PortRange(numbers.first(), LAST_TYPE))
        : this;
  }
}
