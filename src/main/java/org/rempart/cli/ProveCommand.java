package org.rempart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.ProgramText;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.verify.PolicyProof;
import org.rempart.verify.RulesetText;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.proof.Difference;
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

  @Option(names = "--json", description = "one JSON object a firewall: firewall, proved, differences")
  private boolean json;

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
      proved &= prove(opened.site(), device);
    }
    return proved ? ExitCode.DONE : ExitCode.FINDING;
  }

  private boolean prove(Site whole, Device device) throws BadInput {
    try {
      Intent intent = Intent.of(whole, device.name());
      String text = ProgramText.of(PolicyCompiler.compile(whole, device.name()).program());
      List<Difference> differences = PolicyProof.differences(intent, RulesetText.read(text), MOST);
      tell(device, differences.isEmpty(), differences, differences.isEmpty() ? "proved: equal" : "not proved");
      return differences.isEmpty();
    } catch (PolicyError e) {
      throw new BadInput(device.name() + ": " + e.getMessage());
    } catch (RulesetError e) {
      throw new IllegalStateException("what the compiler writes can be read", e);
    }
  }

  private void tell(Device device, boolean proved, List<Difference> differences, String words) {
    if (json) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("firewall", device.name());
      fields.put("proved", proved);
      fields.put("differences", differences.stream().map(DifferenceText::fields).toList());
      output.json(fields);
      return;
    }
    output.line(device.name() + ": " + words);
    differences
        .forEach(one -> DifferenceText.lines(one, "policy", "ruleset").forEach(line -> output.line("  " + line)));
  }
}
