package org.rempart.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Service;
import org.rempart.ruleset.Hook;
import org.rempart.site.ServiceNames;
import org.rempart.site.Site;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.path.Hop;
import org.rempart.verify.path.Trace;
import org.rempart.verify.path.Tracer;
import org.rempart.verify.walk.Surroundings;
import org.rempart.verify.walk.Walk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "query", description = "Tell what happens to a packet, and which rules decide it: in a ruleset, or on its way through a whole site. Exit code 0 if it passes in any case, 1 if not.", mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {
  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final FilterArgument source = new FilterArgument();

  @Option(names = "--from", paramLabel = "ADDRESS", required = true, description = "sender")
  private String from = "";

  @Option(names = "--to", paramLabel = "ADDRESS", required = true, description = "receiver, before any translation")
  private String to = "";

  @Option(names = "--service", paramLabel = "SERVICE", required = true, description = "tcp/80, icmp/8, https ...; of a range, its first port")
  private String service = "";

  @Option(names = "--source-port", paramLabel = "PORT", defaultValue = "10000", description = "${DEFAULT-VALUE} if not given")
  private int sourcePort;

  @Option(names = "--state", paramLabel = "STATE", defaultValue = "new", description = "new, established, related, invalid or untracked")
  private String state = "";

  @Option(names = "--in", paramLabel = "INTERFACE", description = "of a ruleset: where it enters; left open if not given")
  private Optional<String> in = Optional.empty();

  @Option(names = "--out", paramLabel = "INTERFACE", description = "of a ruleset: where it leaves; left open if not given")
  private Optional<String> out = Optional.empty();

  @Option(names = "--hook", paramLabel = "HOOK", defaultValue = "forward", description = "of a ruleset: input, forward or output")
  private String hook = "";

  @Option(names = "--json", description = "one JSON object: from, to, service, state, verdict, hops")
  private boolean json;

  QueryCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput {
    Optional<Site> site = source.site(workplace);
    ConnectionState asked = state();
    Flow flow = flow(site);
    Trace trace;
    if (site.isPresent()) {
      if (in.isPresent() || out.isPresent()) {
        throw new BadInput("--in and --out are for a ruleset; in a site, the topology tells the interfaces");
      }
      trace = new Tracer(site.get(), source.policies(site.get()), Optional.of(Instant.now())).trace(flow, asked);
    } else {
      trace = here(source.filter(), flow, asked);
    }
    Answer answer = new Answer(flow, asked, trace);
    if (json) {
      output.json(answer.fields());
    } else {
      answer.lines().forEach(output::line);
    }
    return trace.must() ? ExitCode.DONE : ExitCode.FINDING;
  }

  private Trace here(PacketFilter filter, Flow flow, ConnectionState asked) throws BadInput {
    Hook at = RulesetArgument.hook(hook);
    Passage usual = Passage.first(at, in.orElse(""), out.orElse(""), flow);
    Passage packet = usual.in(asked);
    return new Trace(List.of(new Hop("", packet, new Walk(filter, Surroundings.UNKNOWN).journeys(packet))), true);
  }

  private ConnectionState state() throws BadInput {
    try {
      return ConnectionState.valueOf(state.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw new BadInput("--state is new, established, related, invalid or untracked, not '" + state + "'");
    }
  }

  private Flow flow(Optional<Site> site) throws BadInput {
    List<Service> meant = site.flatMap(one -> ServiceNames.resolve(one, service))
        .or(() -> ServiceNames.known(service))
        .orElseThrow(() -> new BadInput("--service: '" + service + "' is no service; write tcp/80, icmp/8 or https"));
    Service first = meant.getFirst();
    boolean any = first.numbers().first() == 0 && first.numbers().last() > 0;
    int port = any && first.protocol().hasPorts() ? 1 : first.numbers().first();
    try {
      return new Flow(address(from, "--from"), address(to, "--to"), first.protocol(),
          first.protocol().hasPorts() ? sourcePort : 0, port);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private static IpAddress address(String text, String option) throws BadInput {
    try {
      return IpAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new BadInput(option + ": " + e.getMessage());
    }
  }
}
