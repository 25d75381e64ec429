package org.rempart.verify.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.RulesetError;

/// Addresses as `-s` and `-d` name them.
final class Addresses {
  private static final String WANTED = "an address of its own family, or a prefix such as 10.0.0.0/8, is expected here; "
      + "names are not looked up";

  private Addresses() {}

  /// `10.0.0.1`, `10.0.0.0/8`, `10.0.0.0/255.0.0.0`, several with commas between; bits behind the mask are ignored.
  /// Empty if a mask has so many gaps that its addresses can't be told as ranges.
  static Optional<IpSet> set(Token token, Family family) throws RulesetError {
    IpSet all = IpSet.EMPTY;
    for (String one : token.text().split(",", -1)) {
      Optional<IpSet> read = one(token, one, family);
      if (read.isEmpty()) {
        return read;
      }
      all = all.union(read.get());
    }
    return Optional.of(all);
  }

  private static Optional<IpSet> one(Token token, String text, Family family) throws RulesetError {
    int slash = text.indexOf('/');
    IpAddress address = address(token, slash < 0 ? text : text.substring(0, slash), family);
    if (slash < 0) {
      return Optional.of(IpSet.of(address));
    }
    String mask = text.substring(slash + 1);
    if (!mask.matches("\\d{1,3}")) {
      return AddressMask.of(address(token, mask, family)).around(address);
    }
    return Optional.of(IpSet.of(prefix(token, address, Integer.parseInt(mask))));
  }

  private static IpPrefix prefix(Token token, IpAddress address, int length) throws RulesetError {
    if (length > address.family().bits()) {
      throw token.error("a prefix has at most " + address.family().bits() + " bits");
    }
    return IpPrefix.of(address, length);
  }

  static IpAddress address(Token token, String text, Family family) throws RulesetError {
    try {
      IpAddress address = IpAddress.parse(family == Family.IPV4 ? full(text) : text);
      if (address.family() == family) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // told below
    }
    throw token.error(WANTED);
  }

  /// `10.1` is 10.1.0.0, as it is to iptables.
  private static String full(String text) {
    return text.matches("\\d{1,3}(\\.\\d{1,3}){0,2}")
        ? text + ".0".repeat(3 - (int) text.chars().filter(c -> c == '.').count())
        : text;
  }

  /// `10.0.0.1-10.0.0.9` or one address. Empty if it ends before it begins, which the kernel takes and never holds.
  static Optional<IpRange> range(Token token, String text, Family family) throws RulesetError {
    int dash = text.indexOf('-');
    IpAddress first = address(token, dash < 0 ? text : text.substring(0, dash), family);
    IpAddress last = dash < 0 ? first : address(token, text.substring(dash + 1), family);
    return first.compareTo(last) > 0 ? Optional.empty() : Optional.of(new IpRange(first, last));
  }

  /// One prefix, by length or by mask.
  static IpPrefix prefix(Token token, Family family) throws RulesetError {
    List<IpPrefix> prefixes = new ArrayList<>();
    set(token, family).ifPresent(set -> prefixes.addAll(set.prefixes()));
    if (prefixes.size() != 1) {
      throw token.error("one prefix is expected here");
    }
    return prefixes.getFirst();
  }
}
