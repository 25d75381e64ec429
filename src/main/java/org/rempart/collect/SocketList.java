package org.rempart.collect;

import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.Protocol;

/// What `ss -Htuln` prints: `tcp LISTEN 0 128 127.0.0.1:8081 0.0.0.0:*`, columns of any width.
final class SocketList {
  private static final int LOCAL_ADDRESS = 4;
  private static final List<IpPrefix> LOOPBACK = List.of(IpPrefix.parse("127.0.0.0/8"), IpPrefix.parse("::1/128"),
      IpPrefix.parse("::ffff:127.0.0.0/104"));

  private SocketList() {}

  /// Lines of another form are left out.
  static List<ListeningSocket> parse(String output) {
    return output.lines().flatMap(line -> socket(line.strip()).stream()).distinct().toList();
  }

  private static Optional<ListeningSocket> socket(String line) {
    String[] words = line.split("\\s+", -1);
    Optional<Protocol> protocol = Protocol.parse(words[0]);
    if (protocol.isEmpty() || words.length <= LOCAL_ADDRESS) {
      return Optional.empty();
    }
    String local = words[LOCAL_ADDRESS];
    int colon = local.lastIndexOf(':');
    if (colon < 1 || !local.substring(colon + 1).matches("\\d{1,5}")) {
      return Optional.empty();
    }
    String address = local.substring(0, colon);
    return Optional.of(new ListeningSocket(protocol.get(), Integer.parseInt(local.substring(colon + 1)), address,
        isLoopback(address)));
  }

  private static boolean isLoopback(String address) {
    int scope = address.indexOf('%');
    boolean onLo = scope >= 0 && address.startsWith("%lo", scope) && address.length() <= scope + 4;
    String bare = (scope < 0 ? address : address.substring(0, scope)).replaceAll("[\\[\\]]", "");
    return onLo || address(bare).filter(a -> LOOPBACK.stream().anyMatch(prefix -> prefix.contains(a))).isPresent();
  }

  private static Optional<IpAddress> address(String text) {
    try {
      return Optional.of(IpAddress.parse(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // a wildcard
    }
  }
}
