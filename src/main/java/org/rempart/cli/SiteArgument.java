package org.rempart.cli;

import java.nio.file.Path;
import org.rempart.site.Device;
import picocli.CommandLine.Parameters;

/// The site that a command works on.
final class SiteArgument {
  @Parameters(index = "0", paramLabel = "SITE", description = "directory of the site (with its site.yaml)")
  private Path directory = Path.of(".");

  Workplace.OpenSite open(Workplace workplace) throws BadInput {
    return workplace.open(directory);
  }

  /// Opens the site for a command that contacts devices.
  Workplace.OpenSite openApproved(Workplace workplace) throws BadInput {
    Workplace.OpenSite opened = open(workplace);
    if (!opened.approved()) {
      throw new BadInput(
          "You have not yet approved what this site contacts. Read it and approve it: rempart approve " + directory);
    }
    return opened;
  }

  static Device device(Workplace.OpenSite opened, String name) throws BadInput {
    return opened.site().device(name).orElseThrow(() -> new BadInput("the site has no device '" + name + "'; it has: "
        + String.join(", ", opened.site().devices().stream().map(Device::name).toList())));
  }

  static Device firewall(Workplace.OpenSite opened, String name) throws BadInput {
    Device device = device(opened, name);
    if (!opened.site().firewalls().contains(device)) {
      throw new BadInput("'" + name + "' is no firewall of this site but a " + device.role().text());
    }
    return device;
  }
}
