package org.rempart.lint.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A set of whole numbers, as sorted spans that neither overlap nor touch.
final class Spans {
  static final Spans EMPTY = new Spans(new int[0]);

  /// First and last of each span, in turn.
  private final int[] bounds;

  private Spans(int[] bounds) {
    this.bounds = bounds;
  }

  /// All numbers from `first` to `last`, both included.
  record Span(int first, int last) {}

  static Spans of(int first, int last) {
    return new Spans(new int[]{first, last});
  }

  static Spans of(List<Span> spans) {
    Builder all = new Builder();
    spans.stream().sorted(Comparator.comparingInt(Span::first)).forEach(span -> all.add(span.first(), span.last()));
    return all.build();
  }

  boolean isEmpty() {
    return bounds.length == 0;
  }

  /// @throws IndexOutOfBoundsException if the set is empty
  int first() {
    return bounds[0];
  }

  boolean contains(int number) {
    return overlaps(of(number, number));
  }

  boolean overlaps(Spans other) {
    if (isEmpty() || other.isEmpty() || bounds[0] > other.bounds[other.bounds.length - 1]
        || other.bounds[0] > bounds[bounds.length - 1]) {
      return false;
    }
    int i = 0;
    int j = 0;
    while (i < bounds.length && j < other.bounds.length) {
      if (bounds[i + 1] < other.bounds[j]) {
        i += 2;
      } else if (other.bounds[j + 1] < bounds[i]) {
        j += 2;
      } else {
        return true;
      }
    }
    return false;
  }

  Spans intersect(Spans other) {
    Builder common = new Builder();
    int i = 0;
    int j = 0;
    while (i < bounds.length && j < other.bounds.length) {
      int first = Math.max(bounds[i], other.bounds[j]);
      int last = Math.min(bounds[i + 1], other.bounds[j + 1]);
      if (first <= last) {
        common.add(first, last);
      }
      if (bounds[i + 1] <= other.bounds[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return common.build();
  }

  Spans minus(Spans other) {
    Builder left = new Builder();
    int j = 0;
    for (int i = 0; i < bounds.length; i += 2) {
      int next = bounds[i];
      while (j < other.bounds.length && other.bounds[j + 1] < next) {
        j += 2;
      }
      for (int k = j; k < other.bounds.length && other.bounds[k] <= bounds[i + 1]; k += 2) {
        if (other.bounds[k] > next) {
          left.add(next, other.bounds[k] - 1);
        }
        next = other.bounds[k + 1] + 1;
      }
      if (next <= bounds[i + 1]) {
        left.add(next, bounds[i + 1]);
      }
    }
    return left.build();
  }

  Spans union(Spans other) {
    return of(Stream.concat(spans().stream(), other.spans().stream()).toList());
  }

  private List<Span> spans() {
    List<Span> all = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      all.add(new Span(bounds[i], bounds[i + 1]));
    }
    return all;
  }

  @Override
  public String toString() {
    return spans().toString();
  }

  /// Takes spans by their first numbers, and joins those that overlap or touch.
  private static final class Builder {
    private int[] some = new int[8];
    private int size;

    void add(int first, int last) {
      if (size > 0 && first <= some[size - 1] + 1) {
        some[size - 1] = Math.max(some[size - 1], last);
        return;
      }
      if (size == some.length) {
        some = Arrays.copyOf(some, size * 2);
      }
      some[size++] = first;
      some[size++] = last;
    }

    Spans build() {
      return size == 0 ? EMPTY : new Spans(Arrays.copyOf(some, size));
    }
  }
}
