package org.rempart.ruleset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The flags of a TCP header (RFC 9293, 3.1), from the lowest bit on.
public enum TcpFlag {
  FIN(0x01),
  SYN(0x02),
  RST(0x04),
  PSH(0x08),
  ACK(0x10),
  URG(0x20),
  ECN(0x40),
  CWR(0x80);

  private final int bit;

  TcpFlag(int bit) {
    this.bit = bit;
  }

  public int bit() {
    return bit;
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TcpFlag> parse(String text) {
    return Arrays.stream(values()).filter(flag -> flag.text().equals(text)).findFirst();
  }

  /// @throws IllegalArgumentException if a bit is none of a flag
  static List<TcpFlag> in(int bits) {
    if (bits >> Byte.SIZE != 0) {
      throw new IllegalArgumentException("TCP has eight flags, " + bits + " needs more bits");
    }
    return Arrays.stream(values()).filter(flag -> (bits & flag.bit()) != 0).toList();
  }
}
