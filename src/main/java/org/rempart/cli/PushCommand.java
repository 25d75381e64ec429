package org.rempart.cli;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rempart.push.Payload;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.site.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "push", description = "Compile a firewall's ruleset and push it over SSH. Unless the console still reaches the firewall over a "
    + "new connection, the firewall rolls back by itself.", mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--firewall", paramLabel = "NAME", required = true, description = "name of the firewall")
  private String firewall = "";

  @Option(names = "--confirm-within", paramLabel = "SECONDS", defaultValue = "60", description = "how long the firewall waits for the confirmation before it rolls back (default: ${DEFAULT-VALUE})")
  private int confirmWithin;

  @Option(names = "--json", description = "one JSON object at the end: firewall, outcome, and its reason")
  private boolean json;

  PushCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    if (confirmWithin < 5 || confirmWithin > 3600) {
      throw new BadInput("--confirm-within is 5 to 3600 seconds, not " + confirmWithin);
    }
    Workplace.OpenSite opened = site.openApproved(workplace);
    Device device = SiteArgument.firewall(opened, firewall);
    Payload payload = Payload.of(CompileCommand.compile(opened.site(), firewall));
    PushListener listener = (step, rollsBackAt) -> output.remark(
        words(step) + rollsBackAt.map(at -> "  (unless confirmed, the firewall rolls back at " + at + ")").orElse(""));
    PushOutcome outcome = opened.push().run(device, payload, Duration.ofSeconds(confirmWithin),
        listener);
    tell(outcome);
    return outcome instanceof PushOutcome.Committed ? ExitCode.DONE : ExitCode.FINDING;
  }

  private void tell(PushOutcome outcome) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("firewall", firewall);
    switch (outcome) {
      case PushOutcome.Committed(var at) -> put(told, "committed", "at", at.toString());
      case PushOutcome.RolledBack(var reason) -> put(told, "rolled back", "reason", reason);
      case PushOutcome.Refused(var step, var reason) -> put(told, "refused", "reason", words(step) + ": " + reason);
      case PushOutcome.HostKeyUnknown(var fingerprint, _) -> put(told, "unknown host key", "offered", fingerprint);
      case PushOutcome.HostKeyChanged(var known, var offered, _) -> {
        put(told, "host key has changed", "known", known);
        told.put("offered", offered);
      }
      case PushOutcome.Unsettled(var reason) -> put(told, "unsettled", "reason", reason);
    }
    if (json) {
      output.json(told);
    } else {
      told.forEach((key, value) -> output.line(key + ": " + value));
    }
    if (outcome instanceof PushOutcome.HostKeyUnknown || outcome instanceof PushOutcome.HostKeyChanged) {
      output.remark("Compare the fingerprint on the device, then accept it: rempart hostkey SITE " + firewall
          + " --accept FINGERPRINT");
    }
  }

  private static void put(Map<String, String> told, String outcome, String key, String value) {
    told.put("outcome", outcome);
    told.put(key, value);
  }

  private static String words(PushStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
