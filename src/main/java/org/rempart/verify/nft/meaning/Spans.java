package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;
import org.rempart.net.PortRange;

/// A set of numbers, as sorted ranges that neither overlap nor touch.
record Spans(List<Span> all) {
  /// Both ends included.
  record Span(long first, long last) {
    PortRange range() {
      return new PortRange((int) first, (int) last);
    }
  }

  Spans {
    all = merged(all);
  }

  static Spans of(long number) {
    return between(number, number);
  }

  /// Empty if it ends before it begins.
  static Spans between(long first, long last) {
    return new Spans(first > last ? List.of() : List.of(new Span(first, last)));
  }

  /// Those from 0 to the greatest for which it holds.
  static Spans where(long greatest, LongPredicate holds) {
    List<Span> found = new ArrayList<>();
    for (long number = 0; number <= greatest; number++) {
      if (holds.test(number)) {
        found.add(new Span(number, number));
      }
    }
    return new Spans(found);
  }

  boolean contains(long number) {
    return all.stream().anyMatch(span -> span.first <= number && number <= span.last);
  }

  /// The numbers from 0 to the greatest that are not in this set.
  Spans complement(long greatest) {
    List<Span> gaps = new ArrayList<>();
    long next = 0;
    for (Span span : all) {
      if (span.first > next) {
        gaps.add(new Span(next, span.first - 1));
      }
      next = span.last + 1;
    }
    if (next <= greatest) {
      gaps.add(new Span(next, greatest));
    }
    return new Spans(gaps);
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted(Comparator.comparingLong(Span::first)).toList()) {
      if (!merged.isEmpty() && span.first <= merged.getLast().last + 1) {
        Span before = merged.removeLast();
        merged.add(new Span(before.first, Math.max(before.last, span.last)));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }
}
