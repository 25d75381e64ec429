package org.rempart.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rempart.site.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", description = "Read a site, compile every firewall, and tell what is wrong, with place, value and remedy.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--json", description = "one JSON object: site, zones, devices, rules, firewalls")
  private boolean json;

  CheckCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Workplace.OpenSite opened = site.open(workplace);
    List<String> compiled = new ArrayList<>();
    for (Device firewall : opened.site().firewalls()) {
      CompileCommand.compile(opened.site(), firewall.name());
      compiled.add(firewall.name());
    }
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("site", opened.site().name());
    summary.put("zones", opened.site().zones().size());
    summary.put("devices", opened.site().devices().size());
    summary.put("rules", opened.site().policy().size());
    summary.put("firewalls", compiled);
    if (json) {
      output.json(summary);
    } else {
      output
          .line(opened.site().name() + ": " + opened.site().zones().size() + " zones, " + opened.site().devices().size()
              + " devices, " + opened.site().policy().size() + " policy rules; compiled for "
              + String.join(", ", compiled));
    }
    return ExitCode.DONE;
  }
}
