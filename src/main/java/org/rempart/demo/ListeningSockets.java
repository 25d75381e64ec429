package org.rempart.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the simulated devices listen on, as `ss -Htuln` prints it. Some of it no policy declares: a database
/// beside the file exchange, a printer's telnet.
final class ListeningSockets {
  private static final List<String> EVERYWHERE = List.of("udp 0.0.0.0:161", "tcp 0.0.0.0:22", "tcp [::]:22");

  private static final Map<String, List<String>> OWN = Map.of(
      "dmz-www", List.of("tcp 0.0.0.0:80", "tcp 0.0.0.0:443", "tcp 0.0.0.0:8080", "tcp [::]:80", "tcp [::]:443"),
      "dmz-mail", List.of("tcp 0.0.0.0:25", "tcp 0.0.0.0:587", "tcp 0.0.0.0:993", "tcp [::]:25"),
      "dmz-ftp", List.of("tcp 0.0.0.0:21", "tcp [::]:21", "tcp 0.0.0.0:3306"),
      "lan-db", List.of("tcp 0.0.0.0:5432", "tcp [::]:5432"),
      "lan-print", List.of("tcp 0.0.0.0:9100", "tcp 0.0.0.0:23", "tcp 127.0.0.1:631", "udp 0.0.0.0:5353"),
      "branch-nas", List.of("tcp 0.0.0.0:8730", "tcp 0.0.0.0:445"));

  private ListeningSockets() {}

  static String of(String device) {
    return Stream.concat(EVERYWHERE.stream(), OWN.getOrDefault(device, List.of()).stream())
        .sorted((one, other) -> other.substring(0, 3).compareTo(one.substring(0, 3)))
        .map(ListeningSockets::line)
        .collect(Collectors.joining());
  }

  private static String line(String socket) {
    boolean udp = socket.startsWith("udp");
    String local = socket.substring(4);
    String peer = local.startsWith("[") ? "[::]:*" : "0.0.0.0:*";
    return "%-5s %-6s %-6d %-6d %21s %19s\n"
        .formatted(udp ? "udp" : "tcp", udp ? "UNCONN" : "LISTEN", 0, udp ? 0 : 128, local, peer);
  }
}
