package org.rempart;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.rempart.collect.ListeningSocket;
import org.rempart.collect.ServiceProbe;
import org.rempart.collect.UndeclaredServices;
import org.rempart.remote.Shells;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.ui.common.Texts;
import org.rempart.ui.watch.Undeclared;

/// Asks all devices that have SSH what they listen on, one after the other, and tells what nobody declared.
final class UndeclaredProbe {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final ServiceProbe probe;
  private final Texts texts;

  UndeclaredProbe(Shells shells, Texts texts) {
    this.probe = new ServiceProbe(shells, DEADLINE);
    this.texts = texts;
  }

  /// A device that can't be asked adds nothing.
  List<Undeclared> probe(Site site) {
    return site.devices().stream().filter(device -> device.ssh().isPresent()).flatMap(device -> of(site, device))
        .toList();
  }

  private Stream<Undeclared> of(Site site, Device device) {
    return switch (probe.probe(device)) {
      case ServiceProbe.Outcome.Listening(var sockets) ->
        UndeclaredServices.of(site, device, sockets).stream().map(socket -> told(device, socket)).distinct();
      case ServiceProbe.Outcome.Failed _ -> Stream.empty();
    };
  }

  private Undeclared told(Device device, ListeningSocket socket) {
    String service = socket.protocol().text() + "/" + socket.port();
    String why = switch (socket.port()) {
      case 21, 23, 69, 513, 514 -> "watch.why.clear";
      case 3306, 5432, 1433, 6379 -> "watch.why.database";
      case 22 -> "watch.why.administration";
      default -> "watch.why.other";
    };
    return new Undeclared(device.name(), service, texts.get(why));
  }
}
