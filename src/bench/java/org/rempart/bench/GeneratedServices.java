package org.rempart.bench;

import java.util.List;
import java.util.Random;

/// Services as rules name them: most are well known, some have a port of their own, some a range of ports.
final class GeneratedServices {
  private static final List<String> TCP = List.of("tcp/22", "tcp/25", "tcp/53", "tcp/80", "tcp/389", "tcp/443",
      "tcp/445", "tcp/465", "tcp/587", "tcp/636", "tcp/993", "tcp/1433", "tcp/3306", "tcp/3389", "tcp/5432", "tcp/8080",
      "tcp/8443");
  private static final List<String> UDP = List.of("udp/53", "udp/69", "udp/123", "udp/161", "udp/162", "udp/514",
      "udp/1194", "udp/1812", "udp/5060");
  private static final int FIRST_OWN_PORT = 1024;
  private static final int OWN_PORTS = 60_000;
  private static final int LONGEST_RANGE = 200;

  private final Random random;

  GeneratedServices(Random random) {
    this.random = random;
  }

  String any() {
    return random.nextInt(3) == 0 ? udp() : of("tcp", TCP);
  }

  String udp() {
    return of("udp", UDP);
  }

  private String of(String protocol, List<String> wellKnown) {
    int kind = random.nextInt(10);
    int port = FIRST_OWN_PORT + random.nextInt(OWN_PORTS);
    if (kind < 6) {
      return wellKnown.get(random.nextInt(wellKnown.size()));
    }
    return protocol + "/" + port + (kind < 9 ? "" : "-" + (port + 1 + random.nextInt(LONGEST_RANGE)));
  }
}
