package org.rempart.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rempart.verify.PolicyProof;
import org.rempart.verify.change.FlowChange;
import org.rempart.verify.change.FlowChanges;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", description = "Tell what a change of a ruleset opens and closes, for all packets: by what the rules mean, not by their text. Exit code 1 if there is a difference.", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "a ruleset: a file (iptables-save, nft text or JSON); SITE:FIREWALL for what its policy compiles to; live:SITE:FIREWALL for what it runs")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", description = "another one")
  private String after = "";

  @Option(names = "--most", paramLabel = "NUMBER", defaultValue = "10", description = "so many differences of each kind a hook (default: ${DEFAULT-VALUE})")
  private int most;

  @Option(names = "--json", description = "one JSON object: differences")
  private boolean json;

  DiffCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    RulesSource first = RulesSource.read(before, workplace, output);
    RulesSource second = RulesSource.read(after, workplace, output);
    List<FlowChange> changes = FlowChanges.of(PolicyProof.compare(first.filter(), second.filter(), most),
        RulesSource.names(List.of(second, first)));
    if (json) {
      output.json(Map.of("differences", changes.stream().map(ChangeText::fields).toList()));
    } else if (changes.isEmpty()) {
      output.line("the same for all packets");
    } else {
      changes.forEach(one -> ChangeText.lines(one, "before", "after").forEach(output::line));
    }
    return changes.isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
  }
}
