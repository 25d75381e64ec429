package org.rempart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.push.RunningRules;
import org.rempart.site.Device;
import org.rempart.verify.CheckedPolicy;
import org.rempart.verify.PolicyProof;
import org.rempart.verify.change.FlowChange;
import org.rempart.verify.change.FlowChanges;
import org.rempart.verify.change.Nomenclature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "prove", description = "Prove that the compiled ruleset of each firewall does exactly what the policy says, for all packets; or tell where it does not. Exit code 1 if something is not proved.", mixinStandardHelpOptions = true)
final class ProveCommand implements Callable<Integer> {
  private static final int MOST = 5;

  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--firewall", paramLabel = "NAME", description = "one firewall instead of all")
  private Optional<String> firewall = Optional.empty();

  @Option(names = "--against", paramLabel = "WHAT", defaultValue = "compiled", description = "compiled: what would be pushed; live: all that the firewall runs now, tables of others too (default: ${DEFAULT-VALUE})")
  private Against against = Against.COMPILED;

  @Option(names = "--json", description = "one JSON object a firewall: firewall, against, proved, differences; of a live one also judged and unread, its tables")
  private boolean json;

  private enum Against {
    COMPILED,
    LIVE
  }

  /// @param unread tables of which nothing is known
  private record Proof(List<FlowChange> differences, List<String> judged, List<String> unread) {
    boolean proved() {
      return differences.isEmpty() && unread.isEmpty();
    }
  }

  ProveCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Workplace.OpenSite opened = site.open(workplace);
    List<Device> devices = firewall.isPresent()
        ? List.of(SiteArgument.firewall(opened, firewall.get()))
        : opened.site().firewalls();
    boolean proved = true;
    for (Device device : devices) {
      Proof proof = prove(opened, device);
      tell(device, proof);
      proved &= proof.proved();
    }
    return proved ? ExitCode.DONE : ExitCode.FINDING;
  }

  private Proof prove(Workplace.OpenSite opened, Device device) throws BadInput {
    try {
      return switch (against) {
        case COMPILED ->
          new Proof(CheckedPolicy.of(opened.site(), device.name()).unproved(), List.of(), List.of());
        case LIVE -> {
          Intent intent = Intent.of(opened.site(), device.name());
          RunningRules.Meaning running = RulesSource.running(opened, device, output);
          yield new Proof(FlowChanges.of(PolicyProof.differences(intent, running.filter(), MOST),
              Nomenclature.of(opened.site(), intent)), running.judged(), running.unread());
        }
      };
    } catch (PolicyError e) {
      throw new BadInput(device.name() + ": " + e.getMessage());
    }
  }

  private void tell(Device device, Proof proof) {
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("firewall", device.name());
      fields.put("against", against.name().toLowerCase(Locale.ROOT));
      fields.put("proved", proof.proved());
      fields.put("differences", proof.differences().stream().map(ChangeText::fields).toList());
      if (against == Against.LIVE) {
        fields.put("judged", proof.judged());
        fields.put("unread", proof.unread());
      }
      output.json(fields);
      return;
    }
    String tables = against == Against.LIVE ? " (" + String.join(", ", proof.judged()) + ")" : "";
    output.line(device.name() + ": " + (proof.proved() ? "proved: equal" : "not proved") + tables);
    proof.differences().forEach(
        one -> ChangeText.lines(one, "policy", "ruleset").forEach(line -> output.line("  " + line)));
  }
}
