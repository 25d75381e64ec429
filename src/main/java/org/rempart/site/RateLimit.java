package org.rempart.site;

import java.util.Locale;

/// So many in a time, and so many at once before that counts.
///
/// @param burst how many may come at once; at least 1
public record RateLimit(int count, Unit per, int burst) {
  private static final int USUAL_BURST = 5; // nft(8), LIMIT STATEMENT

  public enum Unit {
    SECOND,
    MINUTE,
    HOUR,
    DAY;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RateLimit {
    if (count < 1 || burst < 1) {
      throw new IllegalArgumentException("a limit of " + count + "/" + per.text() + " burst " + burst
          + " would let nothing through; write at least 1");
    }
  }

  /// Reads `20/minute` or `20/minute burst 40`.
  ///
  /// @throws IllegalArgumentException if the text is neither
  public static RateLimit parse(String text) {
    if (!text.matches("\\d{1,7}/(second|minute|hour|day)( burst \\d{1,7})?")) {
      throw new IllegalArgumentException("'" + text + "' is no limit; write '20/minute' or '20/minute burst 40'");
    }
    String[] words = text.split("[/ ]", -1);
    return new RateLimit(Integer.parseInt(words[0]), Unit.valueOf(words[1].toUpperCase(Locale.ROOT)),
        words.length == 4 ? Integer.parseInt(words[3]) : USUAL_BURST);
  }

  @Override
  public String toString() {
    return count + "/" + per.text() + (burst == USUAL_BURST ? "" : " burst " + burst);
  }
}
