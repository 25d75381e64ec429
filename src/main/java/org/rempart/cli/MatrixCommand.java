package org.rempart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Service;
import org.rempart.ruleset.Hook;
import org.rempart.site.ServiceNames;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.proof.Proof;
import org.rempart.verify.proof.Scope;
import org.rempart.verify.proof.ServiceMatrix;
import org.rempart.verify.proof.Verdicts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "matrix", description = "Tell who may reach whom with a service: all addresses in the fewest classes that a hook of the ruleset treats alike. Addresses are those that the hook sees; interfaces, TCP flags and whatever else addresses, ports and state don't tell count as unknown.", mixinStandardHelpOptions = true)
final class MatrixCommand implements Callable<Integer> {
  private final Output output;

  @Mixin
  private final RulesetArgument ruleset = new RulesetArgument();

  @Option(names = "--service", paramLabel = "SERVICE", required = true, description = "tcp/22, icmp/8, https ...; of a range, its first port")
  private String service = "";

  @Option(names = "--hook", paramLabel = "HOOK", defaultValue = "forward", description = "input, forward or output (default: ${DEFAULT-VALUE})")
  private String hook = "";

  @Option(names = "--source-port", paramLabel = "PORT", defaultValue = "10000", description = "default: ${DEFAULT-VALUE}")
  private int sourcePort;

  @Option(names = "--ipv6", description = "of IPv6 addresses instead of IPv4 ones")
  private boolean ipv6;

  @Option(names = "--must", description = "only what passes whatever is unknown, instead of what may pass")
  private boolean must;

  @Option(names = "--json", description = "one JSON object: classes, each with representative and members; edges, pairs of class numbers from 0")
  private boolean json;

  MatrixCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Hook at = RulesetArgument.hook(hook);
    Service asked = ServiceNames.known(service).map(List::getFirst)
        .orElseThrow(() -> new BadInput("--service: '" + service + "' is no service; write tcp/80, icmp/8 or https"));
    PacketFilter filter = ruleset.filter().at(at);
    Verdicts verdicts = new Proof(List.of(filter), Scope.ADDRESSES).of(filter, at);
    ServiceMatrix.Asked packets = new ServiceMatrix.Asked(ipv6 ? Family.IPV6 : Family.IPV4, asked.protocol(),
        sourcePort, asked.numbers().first());
    ServiceMatrix matrix = must ? ServiceMatrix.must(verdicts, packets) : ServiceMatrix.may(verdicts, packets);
    if (json) {
      output.json(fields(matrix));
    } else {
      tell(matrix);
    }
    return ExitCode.DONE;
  }

  private void tell(ServiceMatrix matrix) {
    for (int number = 0; number < matrix.classes().size(); number++) {
      int from = number;
      String reached = matrix.edges().stream().filter(edge -> edge.from() == from).map(edge -> "" + edge.to())
          .collect(Collectors.joining(", "));
      output.line(number + (reached.isEmpty() ? "  reaches nobody" : "  reaches " + reached));
      matrix.classes().get(number).ranges().forEach(range -> output.line("    " + range));
    }
  }

  private static Map<String, Object> fields(ServiceMatrix matrix) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("classes", matrix.classes().stream().map(MatrixCommand::fields).toList());
    fields.put("edges", matrix.edges().stream().map(edge -> List.of(edge.from(), edge.to())).toList());
    return fields;
  }

  private static Map<String, Object> fields(IpSet addresses) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("representative", addresses.ranges().getFirst().first().toString());
    fields.put("members", addresses.ranges().stream().map(MatrixCommand::ends).toList());
    return fields;
  }

  private static String ends(IpRange range) {
    return range.first() + "-" + range.last();
  }
}
