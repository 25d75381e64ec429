package org.rempart.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rempart.verify.PolicyProof;
import org.rempart.verify.proof.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "diff", description = "Tell what a change of a ruleset opens and closes, for all packets: by what the rules mean, not by their text. Exit code 1 if there is a difference.", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  private final Output output;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "a ruleset in a file: iptables-save, nft text or JSON")
  private Path before = Path.of(".");

  @Parameters(index = "1", paramLabel = "AFTER", description = "another one")
  private Path after = Path.of(".");

  @Option(names = "--most", paramLabel = "NUMBER", defaultValue = "10", description = "so many differences of each kind a hook (default: ${DEFAULT-VALUE})")
  private int most;

  @Option(names = "--json", description = "one JSON object: differences")
  private boolean json;

  DiffCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    List<Difference> differences = PolicyProof.compare(RulesetArgument.read(before), RulesetArgument.read(after), most);
    if (json) {
      output.json(Map.of("differences", differences.stream().map(DifferenceText::fields).toList()));
    } else if (differences.isEmpty()) {
      output.line("the same for all packets");
    } else {
      differences.forEach(one -> DifferenceText.lines(one, "before", "after").forEach(output::line));
    }
    return differences.isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
  }
}
