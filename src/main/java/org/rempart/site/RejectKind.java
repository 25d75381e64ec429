package org.rempart.site;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the sender of a rejected packet is told. Without a kind, TCP gets a reset and everything else
/// `admin-prohibited`.
public enum RejectKind {
  /// Closes the connection; TCP alone. Other protocols of the rule get `port-unreachable`.
  TCP_RESET,
  PORT_UNREACHABLE,
  HOST_UNREACHABLE,
  NET_UNREACHABLE,
  ADMIN_PROHIBITED;

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<RejectKind> parse(String text) {
    return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
  }
}
