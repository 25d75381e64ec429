package org.rempart.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rempart.collect.ListeningSocket;
import org.rempart.collect.ServiceProbe;
import org.rempart.collect.UndeclaredServices;
import org.rempart.site.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "services", description = "Ask the devices over SSH which ports they listen on, and tell those that no policy rule speaks of.", mixinStandardHelpOptions = true)
final class ServicesCommand implements Callable<Integer> {
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--json", description = "one JSON object a device: device, undeclared (or problem)")
  private boolean json;

  ServicesCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Workplace.OpenSite opened = site.openApproved(workplace);
    ServiceProbe probe = new ServiceProbe(opened.shells(), DEADLINE);
    int exitCode = ExitCode.DONE;
    for (Device device : opened.site().devices()) {
      if (device.ssh().isPresent()) {
        exitCode = Math.max(exitCode, tell(opened, device, probe.probe(device)));
      }
    }
    return exitCode;
  }

  private int tell(Workplace.OpenSite opened, Device device, ServiceProbe.Outcome outcome) {
    return switch (outcome) {
      case ServiceProbe.Outcome.Listening(var sockets) -> {
        List<String> undeclared = UndeclaredServices.of(opened.site(), device, sockets).stream()
            .map(ServicesCommand::words).distinct().sorted().toList();
        write(device, "undeclared", undeclared,
            undeclared.isEmpty() ? "nothing undeclared" : "undeclared: " + String.join(", ", undeclared));
        yield undeclared.isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
      }
      case ServiceProbe.Outcome.Failed(var reason) -> {
        write(device, "problem", reason, "unknown: " + reason);
        yield ExitCode.FINDING;
      }
    };
  }

  private void write(Device device, String key, Object value, String words) {
    if (json) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("device", device.name());
      object.put(key, value);
      output.json(object);
    } else {
      output.line(device.name() + ": " + words);
    }
  }

  private static String words(ListeningSocket socket) {
    return socket.protocol().text() + "/" + socket.port();
  }
}
