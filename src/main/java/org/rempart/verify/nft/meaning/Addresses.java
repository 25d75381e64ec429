package org.rempart.verify.nft.meaning;

import java.util.function.Supplier;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Numbers;
import org.rempart.verify.nft.tree.Place;

/// Addresses as nft writes them.
final class Addresses {
  private Addresses() {}

  static IpRange range(Expression value) throws RulesetError {
    return switch (value) {
      case Expression.Prefix _ -> IpRange.of(prefix(value));
      case Expression.Range(var at, var first, var last) -> {
        IpAddress start = address(first);
        IpAddress end = address(last);
        yield checked(at, () -> new IpRange(start, end));
      }
      case Expression.Word _ -> {
        IpAddress address = address(value);
        yield new IpRange(address, address);
      }
      case Expression.Field _,Expression.Calculated _,Expression.Joined _,Expression.Bits _,Expression.Members _,Expression.Named _,Expression.Mapped _,Expression.Verdict _,Expression.Anything _ ->
        throw value.at().error("an address is expected here");
    };
  }

  /// A network; bits behind its length do not count, as nft cuts them off.
  static IpPrefix prefix(Expression value) throws RulesetError {
    if (!(value instanceof Expression.Prefix(var at, var address, var length))) {
      IpAddress one = address(value);
      return IpPrefix.of(one, one.family().bits());
    }
    IpAddress first = address(address);
    int bits = (int) Syntax.of(first.family().bits(), Syntax.Names.NONE).number(length);
    return checked(at, () -> IpPrefix.of(first, bits));
  }

  /// The number of leading bits that a mask has, or -1.
  static int length(Expression mask) throws RulesetError {
    IpAddress address = address(mask);
    int bits = address.family().bits();
    for (int length = 0; length <= bits; length++) {
      if (mask(address, length).equals(address)) {
        return length;
      }
    }
    return -1;
  }

  private static IpAddress mask(IpAddress like, int length) {
    IpAddress ones = new IpAddress(like.family(), like.family().bits() == 32 ? 0 : -1,
        like.family().bits() == 32 ? 0xffff_ffffL : -1);
    return IpPrefix.of(ones, length).address();
  }

  private static IpAddress address(Expression value) throws RulesetError {
    if (!(value instanceof Expression.Word(var at, var text))) {
      throw value.at().error("an address is expected here");
    }
    if (Numbers.unsigned(text).isPresent()) {
      throw at.error("a number is no address");
    }
    return checked(at, () -> IpAddress.parse(text));
  }

  private static <T> T checked(Place at, Supplier<T> made) throws RulesetError {
    try {
      return made.get();
    } catch (IllegalArgumentException e) {
      throw at.error(String.valueOf(e.getMessage()));
    }
  }
}
