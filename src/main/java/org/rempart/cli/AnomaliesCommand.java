package org.rempart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.proof.Anomalies;
import org.rempart.verify.proof.Anomaly;
import org.rempart.verify.proof.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "anomalies", description = "Tell which rules do nothing, found against all earlier rules together (never matching, shadowed, redundant), and of which the order matters (correlated). Exit code 1 if there are any.", mixinStandardHelpOptions = true)
final class AnomaliesCommand implements Callable<Integer> {
  private final Output output;

  @Mixin
  private final RulesetArgument ruleset = new RulesetArgument();

  @Option(names = "--correlated", description = "tell correlated rules too; most rulesets are full of them on purpose")
  private boolean correlated;

  @Option(names = "--json", description = "one JSON object: anomalies")
  private boolean json;

  AnomaliesCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    List<Anomaly> found = Anomalies.of(ruleset.filter(), Scope.USUAL).stream()
        .filter(one -> correlated || one.kind() != Anomaly.Kind.CORRELATED).toList();
    if (json) {
      output.json(Map.of("anomalies", found.stream().map(AnomaliesCommand::fields).toList()));
    } else if (found.isEmpty()) {
      output.line("every rule does something");
    } else {
      found.forEach(this::tell);
    }
    return found.isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
  }

  private void tell(Anomaly anomaly) {
    output.line(place(anomaly) + ": " + words(anomaly.kind()) + ": " + anomaly.rule().origin().text());
    anomaly.others().forEach(other -> output.line("    because of " + (other.origin().line() > 0
        ? "line " + other.origin().line() + ": "
        : "") + other.origin().text()));
  }

  private static String place(Anomaly anomaly) {
    int line = anomaly.rule().origin().line();
    return anomaly.table() + " " + anomaly.chain() + (line > 0 ? " line " + line : " rule " + (anomaly.place() + 1));
  }

  private static String words(Anomaly.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Map<String, Object> fields(Anomaly anomaly) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", words(anomaly.kind()));
    fields.put("table", anomaly.table());
    fields.put("chain", anomaly.chain());
    fields.put("place", anomaly.place() + 1);
    fields.put("line", anomaly.rule().origin().line());
    fields.put("rule", anomaly.rule().origin().text());
    fields.put("because", anomaly.others().stream().map(Rule::origin).map(origin -> origin.text())
        .collect(Collectors.toList()));
    return fields;
  }
}
