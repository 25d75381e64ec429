package org.rempart.verify;

import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Statement;

/// Reads translations of addresses.
final class NatReader {
  private final Cursor cursor;

  NatReader(Cursor cursor) {
    this.cursor = cursor;
  }

  /// `ip to 192.0.2.1-192.0.2.9`, behind `snat` or `dnat`.
  Statement translation(Token verb) throws RulesetSyntaxError {
    Token word = cursor.word();
    Family family = family(word);
    if (cursor.take("prefix")) {
      return prefix(verb.is("snat"), word);
    }
    cursor.expect("to");
    Token to = cursor.word();
    try {
      Target target = target(to.text());
      if (target.addresses().family() == family && (verb.is("dnat") || target.ports().isEmpty())) {
        return verb.is("dnat")
            ? new Statement.Dnat(target.addresses(), target.ports())
            : new Statement.Snat(target.addresses());
      }
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(to, e);
    }
    throw new RulesetSyntaxError(to, "an address of the family is expected here; ports with dnat only");
  }

  Statement redirect() throws RulesetSyntaxError {
    if (!cursor.take("to")) {
      return new Statement.Redirect(Optional.empty());
    }
    Token to = cursor.word();
    try {
      return new Statement.Redirect(Optional.of(PortRange.parse(to.text().replaceFirst("^:", ""))));
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(to, e);
    }
  }

  /// `to ip6 saddr map { 2001:db8:1::/64 : 2001:db8:2::/64 }`
  private Statement prefix(boolean source, Token family) throws RulesetSyntaxError {
    cursor.expect("to", family.text(), source ? "saddr" : "daddr", "map", "{");
    Token from = cursor.word();
    cursor.expect(":");
    Token to = cursor.word();
    cursor.expect("}");
    try {
      return new Statement.PrefixNat(source, IpPrefix.parse(from.text()), IpPrefix.parse(to.text()));
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(from, e);
    }
  }

  private static Family family(Token word) throws RulesetSyntaxError {
    return switch (word.text()) {
      case "ip" -> Family.IPV4;
      case "ip6" -> Family.IPV6;
      default -> throw new RulesetSyntaxError(word, "the family of the address is expected here: ip or ip6");
    };
  }

  private record Target(IpRange addresses, Optional<PortRange> ports) {}

  /// `192.0.2.1`, `192.0.2.1-192.0.2.9:80-90`, `2001:db8::1`, `[2001:db8::1]-[2001:db8::9]:80`.
  private static Target target(String text) {
    boolean bracketed = text.startsWith("[");
    int colon = text.lastIndexOf(':');
    boolean hasPort = bracketed ? colon > text.lastIndexOf(']') : colon >= 0 && text.indexOf(':') == colon;
    String addresses = (hasPort ? text.substring(0, colon) : text).replaceAll("[\\[\\]]", "");
    return new Target(IpRange.parse(addresses),
        hasPort ? Optional.of(PortRange.parse(text.substring(colon + 1))) : Optional.empty());
  }
}
