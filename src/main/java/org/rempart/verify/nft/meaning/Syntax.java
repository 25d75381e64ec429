package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Numbers;

/// How the values of one kind of number are written.
///
/// @param greatest a number that has all bits
/// @param names of values
record Syntax(long greatest, Names names) {
  static final long LONG_MARK = 0xffff_ffffL;

  /// What a name stands for.
  interface Names {
    Names NONE = _ -> OptionalLong.empty();

    OptionalLong number(String name);
  }

  static Syntax of(long greatest, Names names) {
    return new Syntax(greatest, names);
  }

  /// Which of the field's masked values hold, all from 0 to the greatest.
  ///
  /// @throws RulesetError if a value is none of this kind
  Spans wanted(Comparison comparison) throws RulesetError {
    return switch (comparison.sense()) {
      case AMONG -> spans(comparison.values());
      case NOT_AMONG -> spans(comparison.values()).complement(greatest);
      case BELOW -> Spans.between(0, number(comparison.value()) - 1);
      case AT_MOST -> Spans.between(0, number(comparison.value()));
      case ABOVE -> Spans.between(number(comparison.value()) + 1, greatest);
      case AT_LEAST -> Spans.between(number(comparison.value()), greatest);
      case ANY_BIT, NO_BIT -> throw comparison.at().error("single bits of this field are not compared");
    };
  }

  /// Whether one value of the field satisfies it.
  boolean holds(Comparison comparison, long value) throws RulesetError {
    long masked = comparison.mask().isPresent() ? value & number(comparison.mask().get()) : value;
    return switch (comparison.sense()) {
      case ANY_BIT -> (masked & bits(comparison)) != 0;
      case NO_BIT -> (masked & bits(comparison)) == 0;
      case AMONG, NOT_AMONG, BELOW, AT_MOST, ABOVE, AT_LEAST -> wanted(comparison).contains(masked);
    };
  }

  long mask(Comparison comparison) throws RulesetError {
    return comparison.mask().isPresent() ? number(comparison.mask().get()) : greatest;
  }

  long bits(Comparison comparison) throws RulesetError {
    long bits = 0;
    for (Expression value : comparison.values()) {
      bits |= number(value);
    }
    return bits;
  }

  Spans spans(List<Expression> values) throws RulesetError {
    List<Spans.Span> spans = new ArrayList<>();
    for (Expression value : values) {
      spans.addAll(spans(value).all());
    }
    return new Spans(spans);
  }

  private Spans spans(Expression value) throws RulesetError {
    if (value instanceof Expression.Anything) {
      return Spans.between(0, greatest);
    }
    if (value instanceof Expression.Range(var at, var first, var last)) {
      long start = number(first);
      long end = number(last);
      if (start > end) {
        throw at.error("the range ends before it begins");
      }
      return Spans.between(start, end);
    }
    if (value instanceof Expression.Prefix(_, var start, var length)) {
      return prefix(start, length);
    }
    return Spans.of(number(value));
  }

  /// Numbers that begin with the same bits, as nft lists a range of marks: `0x10/28`.
  private Spans prefix(Expression start, Expression length) throws RulesetError {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(greatest);
    long rest = (greatest >>> of(bits, Names.NONE).number(length)) & greatest;
    long first = number(start) & ~rest;
    return Spans.between(first, first | rest);
  }

  long number(Expression value) throws RulesetError {
    return switch (value) {
      case Expression.Word(var at, var text) -> {
        OptionalLong number = Numbers.unsigned(text);
        long found = number.isPresent()
            ? number.getAsLong()
            : names.number(text).orElseThrow(() -> at.error("neither a number nor a known name of such a value"));
        if (found > greatest) {
          throw at.error("more than " + greatest + ", the greatest that there can be");
        }
        yield found;
      }
      case Expression.Bits(_, var parts) -> {
        long bits = 0;
        for (Expression part : parts) {
          bits |= number(part);
        }
        yield bits;
      }
      case Expression.Calculated(var at, var operator, var left, var right) -> switch (operator) {
        case "|" -> number(left) | number(right);
        case "&" -> number(left) & number(right);
        case "^" -> number(left) ^ number(right);
        case "<<" -> (number(left) << number(right)) & greatest;
        case ">>" -> number(left) >>> number(right);
        default -> throw at.error("no known operator");
      };
      case Expression.Field _,Expression.Prefix _,Expression.Range _,Expression.Joined _,Expression.Members _,Expression.Named _,Expression.Mapped _,Expression.Verdict _,Expression.Anything _ ->
        throw value.at().error("a number or a name is expected here");
    };
  }
}
