package org.rempart.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rempart.policy.PolicyError;
import org.rempart.push.Change;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.push.ReadBack;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.verify.CheckedPolicy;
import org.rempart.verify.change.FlowChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "push", description = "Compile a firewall's ruleset, prove it, tell what it changes, and push it over SSH. Unless the console still reaches the firewall over a "
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

  @Option(names = "--check", description = "only the check: the proof, and what the push would change; nothing is sent")
  private boolean checkOnly;

  @Option(names = "--unproved", paramLabel = "REASON", description = "push even if the ruleset is found not to do what the policy says; the reason goes into the journal")
  private Optional<String> unproved = Optional.empty();

  @Option(names = "--json", description = "one JSON object at the end: firewall, outcome, its reason, changes")
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
    if (unproved.filter(String::isBlank).isPresent()) {
      throw new BadInput("--unproved takes the reason, for the journal");
    }
    Workplace.OpenSite opened = site.openApproved(workplace);
    Device device = SiteArgument.firewall(opened, firewall);
    CheckedPolicy checked = check(opened.site());
    List<FlowChange> changes = changes(opened, device, checked);
    if (checkOnly) {
      return checked(checked, changes);
    }
    PushListener listener = (step, rollsBackAt) -> output.remark(PushReport.words(step)
        + rollsBackAt.map(at -> "  (unless confirmed, the firewall rolls back at " + at + ")").orElse(""));
    PushOutcome outcome = opened.push().run(device, Change.of(checked, unproved), Duration.ofSeconds(confirmWithin),
        listener);
    new PushReport(firewall, changes).tell(outcome, output, json);
    return outcome instanceof PushOutcome.Committed ? ExitCode.DONE : ExitCode.FINDING;
  }

  private CheckedPolicy check(Site whole) throws BadInput {
    try {
      return CheckedPolicy.of(whole, firewall);
    } catch (PolicyError e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private int checked(CheckedPolicy checked, List<FlowChange> changes) {
    if (json) {
      output.json(Map.of("firewall", firewall, "proved", checked.proved(), "differences",
          checked.unproved().stream().map(ChangeText::fields).toList(), "changes",
          changes.stream().map(ChangeText::fields).toList()));
    } else {
      output.line(firewall + ": " + (checked.proved() ? "proved: equal" : "not proved"));
      checked.unproved().forEach(one -> ChangeText.lines(one, "policy", "ruleset").forEach(output::line));
    }
    return checked.proved() ? ExitCode.DONE : ExitCode.FINDING;
  }

  /// What other packets pass, against all that the firewall runs now. If that can't be read, the push itself tells why.
  private List<FlowChange> changes(Workplace.OpenSite opened, Device device, CheckedPolicy checked) throws BadInput {
    return switch (new ReadBack(opened.shells()).read(device)) {
      case ReadBack.Running(var rules) -> {
        List<FlowChange> changes = checked.changesFrom(rules.meaning().filter());
        output.remark(changes.isEmpty() ? "no packet meets another fate than now" : "what changes:");
        changes.forEach(one -> ChangeText.lines(one, "now", "then").forEach(line -> output.remark("  " + line)));
        yield changes;
      }
      case ReadBack.Failed(var reason) -> {
        output.remark("what runs now can't be read: " + reason);
        yield List.of();
      }
    };
  }
}
