package org.rempart.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rempart.lint.Lint;
import org.rempart.lint.Remark;
import org.rempart.lint.Severity;
import org.rempart.site.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", description = "Read a site, compile every firewall, and tell what is wrong, with place, value and remedy.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;
  private final Clock clock;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--json", description = "one JSON object: site, zones, devices, rules, firewalls, remarks")
  private boolean json;

  @Option(names = "--strict", description = "a remark that warns is a finding: exit code 1")
  private boolean strict;

  /// @param clock tells which rules have expired
  CheckCommand(Workplace workplace, Output output, Clock clock) {
    this.workplace = workplace;
    this.output = output;
    this.clock = clock;
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
    List<Remark> remarks = Lint.of(opened.site(), LocalDate.now(clock));
    summary.put("remarks", remarks.stream().map(CheckCommand::fields).toList());
    if (json) {
      output.json(summary);
    } else {
      output
          .line(opened.site().name() + ": " + opened.site().zones().size() + " zones, " + opened.site().devices().size()
              + " devices, " + opened.site().policy().size() + " policy rules; compiled for "
              + String.join(", ", compiled));
      remarks.forEach(remark -> output.line(remark.toString()));
    }
    boolean warned = remarks.stream().anyMatch(remark -> remark.severity() == Severity.WARNING);
    return strict && warned ? ExitCode.FINDING : ExitCode.DONE;
  }

  private static Map<String, Object> fields(Remark remark) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("severity", remark.severity().text());
    fields.put("kind", remark.kind().text());
    fields.put("subject", remark.subject());
    fields.put("others", remark.others());
    fields.put("text", remark.sentence());
    return fields;
  }
}
