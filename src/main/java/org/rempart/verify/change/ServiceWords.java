package org.rempart.verify.change;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.rempart.net.Protocol;
import org.rempart.space.Box;

/// The services of a box of packets, as an admin writes them: `tcp/80`, `icmp/8`, `any`.
final class ServiceWords {
  private static final int MOST = 6;

  private ServiceWords() {}

  static List<String> of(Box box) {
    boolean allPorts = box.destinationPorts().equals(Box.ALL_PORTS);
    String from = box.sourcePorts().equals(Box.ALL_PORTS) ? "" : " from " + box.sourcePorts();
    if (allPorts && from.isEmpty() && box.protocols().equals(Box.ALL_PROTOCOLS)) {
      return List.of("any");
    }
    String numbers = allPorts ? "" : "/" + box.destinationPorts();
    List<String> words = new ArrayList<>();
    IntStream.rangeClosed(0, 255).filter(box.protocols()::contains).mapToObj(Protocol::new).forEach(protocol -> {
      if (protocol.hasPorts()) {
        words.add(protocol.text() + numbers + from);
      } else if (protocol.isIcmp() && protocol.existsIn(box.family())) {
        words.add(protocol.text() + numbers);
      } else if (!protocol.isIcmp() && allPorts && from.isEmpty()) {
        words.add(protocol.text());
      }
    });
    return words.size() > MOST ? List.of("protocols " + box.protocols() + numbers + from) : List.copyOf(words);
  }
}
