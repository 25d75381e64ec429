package org.rempart.verify.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rempart.net.PortRange;
import org.rempart.ruleset.Symbols;
import org.rempart.ruleset.ValueType;
import org.rempart.verify.filter.RulesetError;

/// Ports by number or name: `80`, `80:443`, `:1023`, `ssh`.
final class Ports {
  private static final int LARGEST = 65535;
  private static final int MOST = 15; // slots of xt_multiport, of which a range takes two

  private Ports() {}

  static PortRange range(Token token) throws RulesetError {
    return range(token, token.text(), ':');
  }

  /// Of `-m multiport`: several with commas between.
  static List<PortRange> list(Token token) throws RulesetError {
    List<PortRange> ranges = new ArrayList<>();
    int slots = 0;
    for (String one : token.text().split(",", -1)) {
      ranges.add(range(token, one, ':'));
      slots += one.contains(":") ? 2 : 1;
    }
    if (slots > MOST) {
      throw token.error("at most " + MOST + " ports are expected here, and a range counts as two");
    }
    return ranges;
  }

  /// Of a translation: `80` or `8000-8999`.
  static PortRange dashed(Token token, String text) throws RulesetError {
    return range(token, text, '-');
  }

  private static PortRange range(Token token, String text, char between) throws RulesetError {
    int at = text.indexOf(between);
    Optional<Integer> whole = at < 0 || between == '-' ? number(text) : Optional.empty();
    if (whole.isPresent()) {
      return PortRange.of(whole.get());
    }
    Optional<Integer> first = at == 0 ? Optional.of(0) : number(text.substring(0, Math.max(at, 0)));
    Optional<Integer> last = at == text.length() - 1 ? Optional.of(LARGEST) : number(text.substring(at + 1));
    if (at < 0 || text.length() == 1 || first.isEmpty() || last.isEmpty()) {
      throw token
          .error("'" + text + "' is no port: a number from 0 to 65535, the name of a service, or a range such as "
              + "1024" + between + "2047 is expected");
    }
    if (first.get() > last.get()) {
      throw token.error("the range of ports ends before it begins");
    }
    return new PortRange(first.get(), last.get());
  }

  private static Optional<Integer> number(String text) {
    OptionalLong number = Numbers.unsigned(text);
    return number.isPresent()
        ? Optional.of(number.getAsLong()).filter(one -> one <= LARGEST).map(Long::intValue)
        : Symbols.number(ValueType.INET_SERVICE, text);
  }
}
