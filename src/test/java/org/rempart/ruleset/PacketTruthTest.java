package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.net.Flow;
import org.rempart.net.InterfaceAddress;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.net.ConnectionState;
import org.rempart.verify.Decision;
import org.rempart.verify.Evaluator;
import org.rempart.verify.Moment;
import org.rempart.verify.Packet;

/// Real packets: what the kernel counts is what the evaluator says, for random matches and maps. Each rule counts
/// and leaves the decision to the next, so that one packet tests them all.
class PacketTruthTest {
  private static final int TABLES = 100;
  private static final int RULES = 60;
  private static final Pattern COUNTED = Pattern.compile("counter packets (\\d+) bytes \\d+ comment \"([^\"]+)\"");
  private static final String ADDRESS4 = "10.0.16.5";
  private static final String ADDRESS6 = "2001:db8::5";
  private static final int SOURCE_PORT = 40000;

  @TempDir
  private Path scratch;
  private final Clock clock = Clock.systemUTC();
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  private record Probe(String command, Flow flow) {}

  private static final List<Probe> PROBES = List.of(
      new Probe("timeout 1 bash -c 'echo > /dev/udp/" + ADDRESS4 + "/21'",
          flow(ADDRESS4, Protocol.UDP, SOURCE_PORT, 21)),
      new Probe("timeout 1 bash -c 'echo > /dev/tcp/" + ADDRESS4 + "/31'",
          flow(ADDRESS4, Protocol.TCP, SOURCE_PORT, 31)),
      new Probe("ping -qnc1 -W1 " + ADDRESS4, flow(ADDRESS4, Protocol.ICMP, 0, 8)),
      new Probe("timeout 1 bash -c 'echo > /dev/udp/" + ADDRESS6 + "/20'",
          flow(ADDRESS6, Protocol.UDP, SOURCE_PORT, 20)),
      new Probe("timeout 1 bash -c 'echo > /dev/tcp/" + ADDRESS6 + "/20'",
          flow(ADDRESS6, Protocol.TCP, SOURCE_PORT, 20)),
      new Probe("ping -qnc1 -W1 " + ADDRESS6, flow(ADDRESS6, Protocol.ICMPV6, 0, 128)));

  @Test
  void the_kernel_counts_the_packets_that_the_evaluator_matches() throws Exception {
    Kernel.assumeThere();
    int matched = 0;
    for (int i = 0; i < TABLES * campaign; i++) {
      Random random = new Random(seed + i);
      Probe probe = PROBES.get(i % PROBES.size());
      Table table = table(random);
      String listed = send(table, probe);
      for (MatchResult counted : COUNTED.matcher(listed).results().toList()) {
        boolean kernel = !counted.group(1).equals("0");
        assertThat(kernel).as("seed %d, table %d, %s, rule %s%n%s", seed, i, probe, counted.group(2), listed)
            .isEqualTo(matches(table, probe, counted.group(2)));
        matched += kernel ? 1 : 0;
      }
    }
    System.out.println("real packets: seed " + seed + ", rules matched " + matched);
    assertThat(matched).isPositive();
  }

  /// The rules of the chain are looked up one by one, by comment; those of maps end it.
  private static Table table(Random random) {
    RandomTables tables = new RandomTables(random);
    Table objects = tables.ruleset().tables().getFirst();
    List<Rule> rules = new ArrayList<>();
    rules.add(Rule.of(List.of(Match.is(Field.CT_STATE, "established", "related")), Statement.accept(), "replies"));
    for (int i = 0; i < RULES; i++) {
      rules.add(new Rule(tables.matches(random.nextInt(4) > 0), List.of(new Statement.Counter()),
          Optional.of("k" + i)));
    }
    objects.maps().stream().filter(NamedMap::counted).findFirst().ifPresent(map -> RandomTables.keyOf(map)
        .ifPresent(key -> rules.add(new Rule(List.of(), List.of(new Statement.LookUp(key, map.name())),
            Optional.empty()))));
    return new Table("inet", "rempart", new Table.Objects(List.of(), objects.sets(), distinct(objects.maps())),
        List.of(new Chain("output", Optional.of(new BaseChain(BaseChain.Type.FILTER, Hook.OUTPUT, 0, true)), rules)));
  }

  /// One map, each of whose entries has a comment of its own.
  private static List<NamedMap> distinct(List<NamedMap> maps) {
    return maps.stream().filter(NamedMap::counted).limit(1).map(map -> {
      List<NamedMap.Entry> entries = new ArrayList<>();
      map.entries().forEach(entry -> entries
          .add(new NamedMap.Entry(entry.element(), entry.verdict(), Optional.of("m" + entries.size()))));
      return new NamedMap(map.name(), map.key(), true, entries);
    }).toList();
  }

  private boolean matches(Table table, Probe probe, String comment) {
    Chain all = table.chain("output").orElseThrow();
    List<Rule> alone = comment.startsWith("m")
        ? List.of(all.rules().getLast())
        : all.rules().stream().filter(rule -> rule.comment().equals(Optional.of(comment)))
            .map(rule -> new Rule(rule.matches(), List.of(Statement.accept()), rule.comment())).toList();
    Chain chain = new Chain("output", all.base(), alone);
    Evaluator evaluator = new Evaluator(
        new Ruleset(List.of(new Table("inet", "rempart", table.objects(), List.of(chain)))));
    Moment moment = new Moment(clock.instant(), Map.of(), true,
        Map.of("lo", List.of(InterfaceAddress.parse(ADDRESS4), InterfaceAddress.parse(ADDRESS6))));
    Decision decision = evaluator.decide(new Packet(Hook.OUTPUT, "", "lo", probe.flow(), ConnectionState.NEW), moment);
    return decision.ruleComment().equals(Optional.of(comment));
  }

  private String send(Table table, Probe probe) throws Exception {
    Path file = Files.writeString(scratch.resolve("truth.nft"),
        NftRenderer.render(new Ruleset(List.of(table))), StandardCharsets.UTF_8);
    return Kernel.output("ip link set lo up && ip addr add " + ADDRESS4 + "/32 dev lo && ip addr add " + ADDRESS6
        + "/128 dev lo nodad && echo '" + SOURCE_PORT + " " + SOURCE_PORT
        + "' > /proc/sys/net/ipv4/ip_local_port_range && nft -f " + file + " && { " + probe.command()
        + " >/dev/null 2>&1; nft list ruleset; }");
  }

  private static Flow flow(String address, Protocol protocol, int from, int to) {
    return new Flow(IpAddress.parse(address), IpAddress.parse(address), protocol, from, to);
  }
}
