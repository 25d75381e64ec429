package org.rempart.site;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a rule's packets are logged by the kernel.
///
/// @param prefix what stands before the line, at most 20 plain characters; empty for the usual one, which names
///     the rule
/// @param limit how many lines at most; the packets over it are decided all the same
public record RuleLog(Optional<String> prefix, Level level, RateLimit limit) {
  /// Ten lines a second, as a warning.
  public static final RuleLog STANDARD = new RuleLog(Optional.empty(), Level.WARN,
      new RateLimit(10, RateLimit.Unit.SECOND, 20));

  /// The severities of RFC 5424 under the words of nft(8).
  public enum Level {
    EMERG,
    ALERT,
    CRIT,
    ERR,
    WARN,
    NOTICE,
    INFO,
    DEBUG;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Level> parse(String text) {
      return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
    }
  }

  public RuleLog {
    prefix.filter(text -> !text.matches("[A-Za-z0-9 _.:/-]{1,20}")).ifPresent(text -> {
      throw new IllegalArgumentException("'" + text + "' can't begin a log line: 1 to 20 letters, digits, ' _.:/-'");
    });
  }
}
