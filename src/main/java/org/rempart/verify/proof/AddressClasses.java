package org.rempart.verify.proof;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;

/// The addresses of a family in as few classes as some ranges tell apart, numbered in their order. A class is written
/// as a prefix of new addresses, as short as lets all of them be told apart: a dozen bits say what 128 did.
final class AddressClasses {
  private final Family family;
  /// The first address of each class.
  private final List<IpAddress> firsts;
  private final int bits;

  AddressClasses(Family family, Collection<IpRange> asked) {
    this.family = family;
    IpRange all = all(family);
    TreeSet<IpAddress> borders = new TreeSet<>(List.of(all.first()));
    for (IpRange range : asked) {
      borders.add(range.first());
      if (!range.last().equals(all.last())) {
        borders.add(range.last().plus(1));
      }
    }
    firsts = List.copyOf(borders);
    bits = Integer.SIZE - Integer.numberOfLeadingZeros(firsts.size() - 1);
  }

  /// @param addresses made of whole classes, of this family
  IpSet of(IpSet addresses) {
    return new IpSet(addresses.ranges().stream().map(this::of).toList());
  }

  /// @param range likewise
  IpRange of(IpRange range) {
    IpAddress end = all(family).last();
    IpAddress last = range.last().equals(end) ? end : written(place(range.last().plus(1))).plus(-1);
    return new IpRange(written(place(range.first())), last);
  }

  private int place(IpAddress first) {
    int place = Collections.binarySearch(firsts, first);
    if (place < 0) {
      throw new IllegalArgumentException("no class begins with " + first);
    }
    return place;
  }

  private IpAddress written(int place) {
    return family == Family.IPV4
        ? new IpAddress(family, 0, (long) place << (Integer.SIZE - bits))
        : new IpAddress(family, (long) place << (Long.SIZE - bits), 0);
  }

  private static IpRange all(Family family) {
    return IpSet.ALL.only(family).ranges().getFirst();
  }
}
