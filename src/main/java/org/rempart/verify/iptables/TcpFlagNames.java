package org.rempart.verify.iptables;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.rempart.ruleset.TcpFlag;
import org.rempart.verify.filter.RulesetError;

/// Lists of flags such as `SYN,ACK`, `ALL` and `NONE`, or a number as listings write it.
final class TcpFlagNames {
  private static final int ALL = 63;

  private TcpFlagNames() {}

  static int bits(Token token) throws RulesetError {
    OptionalLong number = Numbers.unsigned(token.text());
    if (number.isPresent() && number.getAsLong() <= ALL) {
      return (int) number.getAsLong();
    }
    int bits = 0;
    for (String name : token.text().split(",", -1)) {
      bits |= bit(token, name.toLowerCase(Locale.ROOT));
    }
    return bits;
  }

  private static int bit(Token token, String name) throws RulesetError {
    return switch (name) {
      case "all" -> ALL;
      case "none" -> 0;
      default -> {
        Optional<TcpFlag> flag = TcpFlag.parse(name).filter(one -> one.bit() <= ALL);
        yield flag.orElseThrow(
            () -> token.error("flags are expected here: FIN, SYN, RST, PSH, ACK, URG, ALL or NONE, commas between"))
            .bit();
      }
    };
  }
}
