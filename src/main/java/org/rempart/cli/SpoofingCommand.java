package org.rempart.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.verify.proof.Scope;
import org.rempart.verify.proof.Spoofing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "spoofing", description = "Tell which interface lets in senders that can't live behind it. Exit code 1 if one does.", mixinStandardHelpOptions = true)
final class SpoofingCommand implements Callable<Integer> {
  private static final int MOST_RANGES = 6;

  private final Output output;

  @Mixin
  private final RulesetArgument ruleset = new RulesetArgument();

  @Option(names = "--interfaces", paramLabel = "NAME=PREFIX[,PREFIX...]", required = true, arity = "1..*", description = "what lives behind each, as 'eth0=10.0.0.0/24,2001:db8::/64 ppp0=0.0.0.0/0'; the longest prefix wins")
  private List<String> interfaces = List.of();

  @Option(names = "--json", description = "one JSON object: findings")
  private boolean json;

  SpoofingCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    List<Spoofing> found = Spoofing.of(ruleset.filter(), prefixes(), Scope.USUAL);
    if (json) {
      output.json(Map.of("findings", found.stream().map(SpoofingCommand::fields).toList()));
    } else if (found.isEmpty()) {
      output.line("no interface lets in a sender that can't live behind it");
    } else {
      found.forEach(this::tell);
    }
    return found.isEmpty() ? ExitCode.DONE : ExitCode.FINDING;
  }

  private Map<String, List<IpPrefix>> prefixes() throws BadInput {
    Map<String, List<IpPrefix>> behind = new LinkedHashMap<>();
    for (String one : interfaces) {
      int equals = one.indexOf('=');
      if (equals < 1) {
        throw new BadInput("--interfaces: '" + one + "' is not of the form eth0=10.0.0.0/24");
      }
      for (String prefix : one.substring(equals + 1).split(",", -1)) {
        behind.computeIfAbsent(one.substring(0, equals), _ -> new ArrayList<>()).add(prefix(prefix));
      }
    }
    return behind;
  }

  private static IpPrefix prefix(String text) throws BadInput {
    try {
      return IpPrefix.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput("--interfaces: " + e.getMessage());
    }
  }

  private void tell(Spoofing finding) {
    output.line(finding.in() + " lets in (" + finding.way().text() + "): " + brief(finding.sources()));
    output.line(finding.always().isEmpty()
        ? "    if what the packet does not tell turns out so"
        : "    in any case: " + brief(finding.always()));
    output.line("    for example " + finding.example().flow());
  }

  private static String brief(IpSet set) {
    String some = set.ranges().stream().limit(MOST_RANGES).map(IpRange::toString).collect(Collectors.joining(", "));
    int more = set.ranges().size() - MOST_RANGES;
    return more > 0 ? some + " and " + more + " more ranges" : some;
  }

  private static Map<String, Object> fields(Spoofing finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("interface", finding.in());
    fields.put("hook", finding.way().text());
    fields.put("sources", finding.sources().ranges().stream().map(IpRange::toString).toList());
    fields.put("always", finding.always().ranges().stream().map(IpRange::toString).toList());
    fields.put("example", finding.example().flow().toString());
    return fields;
  }
}
