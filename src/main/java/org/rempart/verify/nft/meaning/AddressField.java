package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;

/// An address.
///
/// @param all those that the field can have: of one family, or of both where the rule does not say
/// @param leaf holds for packets whose address is in the set
record AddressField(String words, IpSet all, Function<IpSet, Condition> leaf) implements FieldMeaning {
  @Override
  public Condition there() {
    return leaf.apply(all);
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    if (comparison.mask().isPresent()) {
      return masked(comparison, comparison.mask().get());
    }
    IpSet set = set(comparison.values());
    return switch (comparison.sense()) {
      case AMONG, ANY_BIT -> among(set);
      case NOT_AMONG -> among(all.minus(set));
      case BELOW -> among(before(comparison, false));
      case AT_MOST -> among(before(comparison, true));
      case ABOVE -> among(all.minus(before(comparison, true)));
      case AT_LEAST -> among(all.minus(before(comparison, false)));
      case NO_BIT -> throw comparison.at().error("single bits of an address are not compared so");
    };
  }

  private Condition among(IpSet set) {
    return set.isEmpty() ? Condition.NEVER : leaf.apply(set);
  }

  private IpSet before(Comparison comparison, boolean included) throws RulesetError {
    IpAddress end = ours(comparison.value()).first();
    IpSet upTo = new IpSet(List.of(new IpRange(all.only(end.family()).ranges().getFirst().first(), end)));
    return included ? upTo : upTo.minus(IpSet.of(end));
  }

  private IpSet set(List<Expression> values) throws RulesetError {
    List<IpRange> ranges = new ArrayList<>();
    for (Expression value : values) {
      if (value instanceof Expression.Anything) {
        return all;
      }
      ranges.add(ours(value));
    }
    return new IpSet(ranges);
  }

  private IpRange ours(Expression value) throws RulesetError {
    IpRange range = Addresses.range(value);
    if (all.only(range.family()).isEmpty()) {
      throw value.at().error("an address of the other family is expected here");
    }
    return range;
  }

  /// A mask of leading bits is a prefix; by others, the packet's address is not told.
  private Condition masked(Comparison comparison, Expression mask) throws RulesetError {
    Family family = ours(mask).family();
    int length = Addresses.length(mask);
    boolean equality = comparison.sense() == Comparison.Sense.AMONG
        || comparison.sense() == Comparison.Sense.NOT_AMONG;
    if (length < 0 || !equality) {
      return Terms.all(there(), new Condition.Unclear(UnclearField.words(words, comparison), true));
    }
    List<IpRange> networks = new ArrayList<>();
    for (Expression value : comparison.values()) {
      IpAddress address = ours(value).first();
      if (address.family() != family) {
        throw value.at().error("an address of the mask's family is expected here");
      }
      if (IpPrefix.of(address, length).first().equals(address)) {
        networks.add(IpRange.of(IpPrefix.of(address, length)));
      }
    }
    IpSet set = new IpSet(networks);
    return among(comparison.sense() == Comparison.Sense.AMONG ? set : all.minus(set));
  }
}
