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
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.site.Device;
import org.rempart.site.Site;
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

  @Option(names = "--json", description = "one JSON object: site, zones, devices, rules, firewalls, errors, remarks")
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
    Site read = site.open(workplace).site();
    List<String> compiled = new ArrayList<>();
    List<String> errors = new ArrayList<>();
    for (Device firewall : read.firewalls()) {
      try {
        PolicyCompiler.compile(read, firewall.name());
        compiled.add(firewall.name());
      } catch (PolicyError e) {
        errors.add(firewall.name() + ": " + e.getMessage());
      }
    }
    List<Remark> remarks = Lint.of(read, LocalDate.now(clock));
    if (json) {
      output.json(summary(read, compiled, errors, remarks));
    } else {
      output.line(read.name() + ": " + read.zones().size() + " zones, " + read.devices().size() + " devices, "
          + read.policy().size() + " policy rules; compiled for "
          + (compiled.isEmpty() ? "no device" : String.join(", ", compiled)));
      remarks.forEach(remark -> output.line(remark.toString()));
    }
    if (!errors.isEmpty()) {
      throw new BadInput(errors);
    }
    boolean warned = remarks.stream().anyMatch(remark -> remark.severity() == Severity.WARNING);
    return strict && warned ? ExitCode.FINDING : ExitCode.DONE;
  }

  private static Map<String, Object> summary(Site site, List<String> compiled, List<String> errors,
      List<Remark> remarks) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("site", site.name());
    summary.put("zones", site.zones().size());
    summary.put("devices", site.devices().size());
    summary.put("rules", site.policy().size());
    summary.put("firewalls", compiled);
    summary.put("errors", errors);
    summary.put("remarks", remarks.stream().map(CheckCommand::fields).toList());
    return summary;
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
