package org.rempart.site;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a device filters with.
public enum Backend {
  NFTABLES,
  IPTABLES;

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Backend> parse(String text) {
    return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
  }
}
