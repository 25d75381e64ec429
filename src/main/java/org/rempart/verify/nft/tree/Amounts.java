package org.rempart.verify.nft.tree;

import java.util.Map;
import java.util.Optional;

/// Limits in words that are the same for the same limit: nft makes `1 mbytes` of `1024 kbytes`.
public final class Amounts {
  private static final Map<String, Long> UNITS = Map.of("bytes", 1L, "kbytes", 1L << 10, "mbytes", 1L << 20);
  private static final String USUAL_BURST = "5 packets";
  private static final String NO_BURST = "0 bytes";

  private Amounts() {}

  /// `5 packets`, `10485760 bytes`; empty if it is no amount.
  public static Optional<String> of(String number, String unit) {
    if (!number.matches("\\d{1,12}")) {
      return Optional.empty();
    }
    if (unit.equals("packets")) {
      return Optional.of(Long.parseLong(number) + " packets");
    }
    return Optional.ofNullable(UNITS.get(unit)).map(bytes -> Long.parseLong(number) * bytes + " bytes");
  }

  public static String rate(boolean over, String amount, String per, Optional<String> burst) {
    String usual = amount.endsWith("bytes") ? NO_BURST : USUAL_BURST;
    return "limit rate " + (over ? "over " : "") + amount + "/" + per
        + burst.filter(one -> !one.equals(usual)).map(one -> " burst " + one).orElse("");
  }

  public static String quota(boolean over, String bytes) {
    return "quota " + (over ? "over " : "") + bytes;
  }

  public static String connections(boolean over, String number) {
    return "ct count " + (over ? "over " : "") + number;
  }
}
