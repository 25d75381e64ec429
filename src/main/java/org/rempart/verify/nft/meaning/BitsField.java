package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// A field whose bits are looked at one by one: marks, TCP's flags.
///
/// @param ofBits whether a list without an operator asks for any of its bits
/// @param there what holds for packets that have it
record BitsField(Syntax syntax, boolean ofBits, Condition there, Leaf leaf) implements FieldMeaning {
  /// Holds for packets whose bits under the mask are these.
  interface Leaf {
    Condition of(int mask, int value);
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    long mask = syntax.mask(comparison);
    return switch (comparison.sense()) {
      case ANY_BIT -> Terms.all(there, Terms.not(leaf(syntax.bits(comparison) & mask, 0)));
      case NO_BIT -> Terms.all(there, leaf(syntax.bits(comparison) & mask, 0));
      case NOT_AMONG -> Terms.all(there, Terms.not(among(syntax.wanted(comparison.positive()), mask)));
      case AMONG, BELOW, AT_MOST, ABOVE, AT_LEAST -> Terms.all(there, among(syntax.wanted(comparison), mask));
    };
  }

  private Condition among(Spans wanted, long mask) {
    List<Condition> leaves = new ArrayList<>();
    wanted.all().forEach(span -> add(leaves, span, mask));
    return Terms.any(leaves);
  }

  /// A range is what some leading bits say, several times.
  private void add(List<Condition> leaves, Spans.Span span, long mask) {
    long next = span.first();
    while (next <= span.last()) {
      long size = next == 0 ? syntax.greatest() + 1 : Long.lowestOneBit(next);
      while (next + size - 1 > span.last()) {
        size >>= 1;
      }
      long fixed = syntax.greatest() & -size;
      if ((next & ~mask) == 0) {
        leaves.add(leaf(fixed & mask, next));
      }
      next += size;
    }
  }

  /// The kernel has TCP's flags always and a mark always; no bits at all say nothing.
  private Condition leaf(long mask, long value) {
    return mask == 0 ? Condition.ALWAYS : leaf.of((int) mask, (int) value);
  }
}
