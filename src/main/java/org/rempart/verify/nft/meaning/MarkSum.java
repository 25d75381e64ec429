package org.rempart.verify.nft.meaning;

import java.util.Optional;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;

/// What a mark becomes, as bits: `(source & kept) ^ value`.
///
/// @param source `meta mark` or `ct mark`; empty for a constant
record MarkSum(Optional<String> source, long kept, long value) {
  private static final Syntax SYNTAX = Syntax.of(Syntax.LONG_MARK, Syntax.Names.NONE);

  static MarkSum of(Expression expression) throws RulesetError {
    return switch (expression) {
      case Expression.Field(_, var words) when words.equals("meta mark") || words.equals("ct mark") ->
        new MarkSum(Optional.of(words), Syntax.LONG_MARK, 0);
      case Expression.Calculated(var at, var operator, var left, var right) -> {
        MarkSum one = of(left);
        MarkSum other = of(right);
        if (one.source.isPresent() && other.source.isPresent()) {
          throw at.error("a mark made of two marks is not understood");
        }
        yield other.source.isPresent()
            ? other.and(operator, one.value, at.error("no known operator of marks"))
            : one.and(operator, other.value, at.error("only '&', '|' and '^' are understood of marks"));
      }
      case Expression other -> new MarkSum(Optional.empty(), 0, SYNTAX.number(other));
    };
  }

  private MarkSum and(String operator, long bits, RulesetError otherwise) throws RulesetError {
    return switch (operator) {
      case "&" -> new MarkSum(source, kept & bits, value & bits);
      case "|" -> new MarkSum(source, kept & ~bits, value | bits);
      case "^" -> new MarkSum(source, kept, value ^ bits);
      default -> throw otherwise;
    };
  }

  /// Bits that do not depend on the source.
  long fixed() {
    return Syntax.LONG_MARK & ~kept;
  }

  /// Bits that become the opposite of the source's.
  long flips() {
    return kept & value;
  }
}
