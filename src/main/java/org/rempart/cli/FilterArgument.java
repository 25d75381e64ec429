package org.rempart.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.intent.PolicyFilter;
import picocli.CommandLine.Parameters;

/// What a command looks into: a ruleset in a file, or a whole site.
final class FilterArgument {
  @Parameters(index = "0", paramLabel = "RULESET|SITE", description = "a file (iptables-save, nft text or JSON), or the directory of a site")
  private Path path = Path.of(".");

  /// Empty if it is a file.
  Optional<Site> site(Workplace workplace) throws BadInput {
    return Files.isDirectory(path) ? Optional.of(workplace.open(path).site()) : Optional.empty();
  }

  PacketFilter filter() throws BadInput {
    return RulesetArgument.read(path);
  }

  /// What the policy says on each device that enforces it.
  Map<String, PacketFilter> policies(Site site) throws BadInput {
    Map<String, PacketFilter> filters = new LinkedHashMap<>();
    for (Device device : site.firewalls()) {
      try {
        filters.put(device.name(), PolicyFilter.of(Intent.of(site, device.name())));
      } catch (PolicyError e) {
        throw new BadInput(device.name() + ": " + e.getMessage());
      }
    }
    return filters;
  }
}
