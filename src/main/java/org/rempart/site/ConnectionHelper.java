package org.rempart.site;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.Protocol;

/// A helper of connection tracking: it reads a control connection and lets the connections through that are
/// agreed in it (state RELATED).
public enum ConnectionHelper {
  FTP(Protocol.TCP, 21),
  TFTP(Protocol.UDP, 69),
  SIP(Protocol.UDP, 5060),
  PPTP(Protocol.TCP, 1723),
  IRC(Protocol.TCP, 6667),
  SANE(Protocol.TCP, 6566),
  AMANDA(Protocol.UDP, 10080),
  SNMP(Protocol.UDP, 161),
  NETBIOS_NS(Protocol.UDP, 137);

  private final Protocol protocol;
  private final int port;

  ConnectionHelper(Protocol protocol, int port) {
    this.protocol = protocol;
    this.port = port;
  }

  /// Of the control connection.
  public Protocol protocol() {
    return protocol;
  }

  /// The usual port of the control connection.
  public int port() {
    return port;
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ConnectionHelper> parse(String text) {
    return Stream.of(values()).filter(one -> one.text().equals(text)).findFirst();
  }
}
