package org.rempart.ruleset.iptables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rempart.net.Family;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.net.Protocol;
import org.rempart.net.Service;
import org.rempart.policy.Intent;
import org.rempart.policy.LabSite;
import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;
import org.rempart.policy.Translation;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.Program;
import org.rempart.ruleset.plan.Plan;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;
import org.rempart.site.DynamicSet;
import org.rempart.site.RateLimit;
import org.rempart.site.TimeWindow;
import org.rempart.site.Treatment;

/// What is more than addresses and services, one by one, with real packets.
class BehaviourTest {
  private static final Side LAN = side("10.0.20.0/24");
  private static final Side ALL = Side.of(IpSet.ALL);

  @TempDir
  private Path scratch;

  @ParameterizedTest
  @EnumSource
  void a_rate_holds_for_each_source_and_the_rest_goes_on(IptablesKernel kernel) throws Exception {
    Treatment limited = treatment(Optional.of(new RateLimit(1, RateLimit.Unit.HOUR, 3)), Optional.empty(),
        Optional.empty());
    Intent intent = with(rule(0, LAN, ALL, "tcp/80 udp/80", Action.ACCEPT, limited),
        rule(1, LAN, side("10.0.10.10"), "tcp/80", Action.REJECT, Treatment.PLAIN));
    List<RouterLab.Probe> probes = IntStream.range(0, 10)
        .mapToObj(i -> probe("eth-lan", i < 5 ? "10.0.20.11" : "10.0.20.12", "10.0.10.10", Protocol.TCP, 1000 + i, 80))
        .toList();
    assertThat(sent(kernel, intent, "", probes)).containsExactly("accept", "accept", "accept", "reject", "reject",
        "accept", "accept", "accept", "reject", "reject");
  }

  @ParameterizedTest
  @EnumSource
  void connections_of_a_source_are_counted_over_all_zones(IptablesKernel kernel) throws Exception {
    Treatment limited = treatment(Optional.empty(), Optional.of(3), Optional.empty());
    Intent intent = with(rule(0, LAN, ALL, "tcp/80", Action.ACCEPT, limited),
        rule(1, LAN, side("10.0.10.10"), "tcp/80", Action.REJECT, Treatment.PLAIN));
    List<RouterLab.Probe> probes = List.of(
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.11", "10.0.30.11", Protocol.TCP, 1001, 80),
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1002, 80),
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1003, 80),
        probe("eth-lan", "10.0.20.11", "10.0.30.11", Protocol.TCP, 1004, 80),
        probe("eth-lan", "10.0.20.12", "10.0.30.11", Protocol.TCP, 1005, 80));
    assertThat(sent(kernel, intent, "", probes)).containsExactly("accept", "accept", "accept", "reject", "drop",
        "accept");
  }

  @ParameterizedTest
  @EnumSource
  void members_of_a_dynamic_set_come_and_go_and_stay_over_a_load(IptablesKernel kernel) throws Exception {
    DynamicSet blocked = new DynamicSet("blocked", "", Optional.of(Duration.ofHours(1)),
        List.of(IpPrefix.parse("10.0.20.99")));
    Side named = new Side(IpSet.EMPTY, List.of(blocked), false, IpSet.EMPTY, List.of());
    Side others = new Side(IpSet.ALL, List.of(blocked), true, IpSet.EMPTY, List.of());
    Intent intent = with(rule(0, named, ALL, "tcp/80", Action.REJECT, Treatment.PLAIN),
        rule(1, others, ALL, "tcp", Action.ACCEPT, Treatment.PLAIN));
    String more = "ipset add " + AddressSets.dynamic(Family.IPV4, blocked) + " 10.0.20.12\n"
        + IptablesKernel.load(scratch, compiled(intent));
    assertThat(sent(kernel, intent, more, List.of(
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.12", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.99", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.12", "10.0.10.10", Protocol.TCP, 1000, 81),
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1000, 81))))
        .containsExactly("accept", "reject", "reject", "drop", "accept");
  }

  @ParameterizedTest
  @EnumSource
  void a_rule_ends_by_itself_and_holds_in_its_hours_only(IptablesKernel kernel) throws Exception {
    ResolvedRule expired = rule(0, LAN, ALL, "tcp/80", Action.ACCEPT, Treatment.PLAIN);
    TimeWindow all = window(LocalTime.of(0, 0, 1), LocalTime.of(0, 0, 0));
    TimeWindow second = window(LocalTime.of(3, 4, 5), LocalTime.of(3, 4, 6));
    TimeWindow past = new TimeWindow("t", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.of(LocalDate.of(2001, 1, 1)));
    Intent intent = with(
        new ResolvedRule("e", 0, LAN, ALL, expired.traffic(), Action.ACCEPT, Treatment.PLAIN, Optional.empty(),
            Optional.of(LocalDate.of(2001, 1, 1))),
        at(past, 1, "tcp/80"), at(all, 2, "tcp/81"), at(second, 3, "tcp/80"));
    assertThat(sent(kernel, intent, "", List.of(
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1000, 81)))).containsExactly("drop", "accept");
  }

  @ParameterizedTest
  @EnumSource
  void translations_lead_in_and_out_and_round(IptablesKernel kernel) throws Exception {
    Intent plain = with(rule(0, ALL, side("10.0.10.10"), "tcp/80", Action.ACCEPT, Treatment.PLAIN),
        rule(1, side("10.0.20.0/24 10.0.30.0/24 10.0.10.0/24"), ALL, "tcp/443 udp/53", Action.ACCEPT, Treatment.PLAIN));
    Intent intent = new Intent(plain.firewall(), plain.zones(), plain.addresses(), plain.reach(), plain.rules(),
        List.of(
            new Translation.Forward("web", "eth-wan", Optional.of(address("203.0.113.2")), Service.parse("tcp/8080"),
                address("10.0.10.10"), Optional.of(80), true),
            new Translation.Forward("any", "eth-wan", Optional.empty(), Service.parse("tcp/81"), address("10.0.10.10"),
                Optional.of(80), false),
            new Translation.Exempt("no", IpSet.of(IpPrefix.parse("10.0.20.11")),
                IpSet.of(IpPrefix.parse("198.51.100.9"))),
            new Translation.OneToOne("one", "eth-wan", address("203.0.113.9"), address("10.0.30.11"), false),
            new Translation.Hide("out", IpSet.of(IpPrefix.parse("10.0.0.0/8")), "eth-wan")),
        plain.defaults(), plain.protections(), List.of());
    assertThat(lines(kernel, intent, "", List.of(
        probe("eth-wan", "198.51.100.9", "203.0.113.2", Protocol.TCP, 1000, 8080),
        probe("eth-wan", "198.51.100.9", "203.0.113.2", Protocol.TCP, 1001, 81),
        probe("eth-wan", "198.51.100.9", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.11", "203.0.113.2", Protocol.TCP, 1002, 8080),
        probe("eth-dmz", "10.0.10.11", "203.0.113.2", Protocol.TCP, 1003, 8080),
        probe("eth-lan", "10.0.20.11", "198.51.100.9", Protocol.TCP, 1004, 443),
        probe("eth-lan", "10.0.20.12", "198.51.100.9", Protocol.TCP, 1005, 443),
        probe("eth-wifi", "10.0.30.11", "198.51.100.9", Protocol.TCP, 1006, 443)))).containsExactly(
            "accept eth-dmz 198.51.100.9 10.0.10.10 80", "accept eth-dmz 198.51.100.9 10.0.10.10 80", "drop",
            "accept eth-dmz 10.0.20.11 10.0.10.10 80", "accept eth-dmz 10.0.10.1 10.0.10.10 80",
            "accept eth-wan 10.0.20.11 198.51.100.9 443", "accept eth-wan 203.0.113.2 198.51.100.9 443",
            "accept eth-wan 203.0.113.9 198.51.100.9 443");
  }

  @ParameterizedTest
  @EnumSource
  void rules_of_others_still_hold_and_come_second(IptablesKernel kernel) throws Exception {
    Intent intent = with(rule(0, LAN, ALL, "tcp/80", Action.ACCEPT, Treatment.PLAIN));
    String others = "iptables -I FORWARD -p tcp --dport 81 -j ACCEPT\n"
        + "iptables -A FORWARD -s 10.0.20.12 -j REJECT\n" + IptablesKernel.load(scratch, compiled(intent));
    assertThat(sent(kernel, intent, others, List.of(
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.12", "10.0.10.10", Protocol.TCP, 1000, 80),
        probe("eth-lan", "10.0.20.11", "10.0.10.10", Protocol.TCP, 1000, 81))))
        .containsExactly("accept", "reject", "drop");
  }

  @ParameterizedTest
  @EnumSource
  void helpers_are_given_to_what_a_rule_accepts_alone(IptablesKernel kernel) throws Exception {
    Treatment helped = treatment(Optional.empty(), Optional.empty(), Optional.of(ConnectionHelper.FTP));
    Intent intent = with(rule(0, side("10.0.20.12"), ALL, "", Action.ACCEPT, Treatment.PLAIN),
        rule(1, LAN, side("10.0.10.12"), "", Action.ACCEPT, helped));
    kernel.assumeThere();
    String counted = IptablesKernel.run(kernel.path() + IptablesKernel.load(scratch, compiled(intent))
        + "iptables-save -t raw");
    assertThat(counted.lines().filter(line -> line.startsWith("-A rmp/prerouting"))).hasSize(2)
        .anyMatch(line -> line.contains("-s 10.0.20.12/32") && line.endsWith("-j RETURN"))
        .anyMatch(line -> line.contains("--dport 21 ") && line.endsWith("-g rmp/verdict/helper/ftp"));
  }

  @Test
  void what_iptables_can_not_do_is_refused_with_the_reason() {
    DynamicSet blocked = new DynamicSet("blocked", "", Optional.empty(), List.of());
    Side named = new Side(IpSet.EMPTY, List.of(blocked), false, IpSet.EMPTY, List.of());
    refused(Profile.IPTABLES_1_8, "install it there", rule(0, named, ALL, "tcp/80", Action.DROP, Treatment.PLAIN));
    refused(Profile.IPTABLES_1_8_IPSET, "every protocol",
        rule(0, LAN, ALL, "protocol/0", Action.DROP, Treatment.PLAIN));
    refused(Profile.IPTABLES_1_8_IPSET, "every type", rule(0, LAN, ALL, "icmp/250-255", Action.DROP, Treatment.PLAIN));
    refused(Profile.IPTABLES_1_8_IPSET, "is no date for iptables", new ResolvedRule("e", 0, LAN, ALL, Traffic.EVERY,
        Action.ACCEPT, Treatment.PLAIN, Optional.empty(), Optional.of(LocalDate.of(2040, 1, 1))));
    refused(Profile.IPTABLES_1_8_IPSET, "more than iptables can count", rule(0, LAN, ALL, "tcp/80", Action.ACCEPT,
        treatment(Optional.of(new RateLimit(2_000_000, RateLimit.Unit.SECOND, 5)), Optional.empty(),
            Optional.empty())));
    refused(Profile.IPTABLES_1_8_IPSET, "earned within", rule(0, LAN, ALL, "tcp/80", Action.ACCEPT,
        treatment(Optional.of(new RateLimit(1, RateLimit.Unit.DAY, 3)), Optional.empty(), Optional.empty())));
    Side both = new Side(IpSet.ALL, List.of(), false, IpSet.ALL, List.of());
    refused(Profile.IPTABLES_1_8_IPSET, "write two rules", rule(0, LAN, both, "tcp/80", Action.ACCEPT,
        treatment(Optional.empty(), Optional.of(3), Optional.empty())));
  }

  private static void refused(Profile profile, String remedy, ResolvedRule rule) {
    assertThatThrownBy(() -> IptablesCompiler.compile(Plan.of(with(rule)), profile)).isInstanceOf(PolicyError.class)
        .hasMessageContaining(rule.id()).hasMessageContaining(remedy);
  }

  /// The first word of what became of each.
  private List<String> sent(IptablesKernel kernel, Intent intent, String more, List<RouterLab.Probe> probes)
      throws IOException, InterruptedException, PolicyError {
    return lines(kernel, intent, more, probes).stream().map(line -> line.split(" ", 2)[0]).toList();
  }

  private List<String> lines(IptablesKernel kernel, Intent intent, String more, List<RouterLab.Probe> probes)
      throws IOException, InterruptedException, PolicyError {
    kernel.assumeThere();
    return new RouterLab(intent, scratch).send(kernel, compiled(intent), more, probes);
  }

  private static Program.Iptables compiled(Intent intent) throws PolicyError {
    return IptablesCompiler.compile(Plan.of(intent), Profile.IPTABLES_1_8_IPSET);
  }

  private static Intent with(ResolvedRule... rules) {
    try {
      Intent lab = Intent.of(LabSite.site(), "fw1");
      return new Intent(lab.firewall(), lab.zones(), lab.addresses(), lab.reach(), List.of(rules), List.of(),
          lab.defaults(), lab.protections(), lab.sets());
    } catch (PolicyError e) {
      throw new IllegalStateException(e);
    }
  }

  private static ResolvedRule rule(int index, Side from, Side to, String services, Action action,
      Treatment treatment) {
    return new ResolvedRule("r" + index, index, from, to, traffic(services), action, treatment, Optional.empty(),
        Optional.empty());
  }

  private static ResolvedRule at(TimeWindow time, int index, String services) {
    return new ResolvedRule("r" + index, index, LAN, ALL, traffic(services), Action.ACCEPT, Treatment.PLAIN,
        Optional.of(time), Optional.empty());
  }

  private static Traffic traffic(String services) {
    return new Traffic(
        services.isEmpty() ? List.of() : List.of(services.split(" ", -1)).stream().map(Service::parse).toList(), false);
  }

  private static TimeWindow window(LocalTime from, LocalTime to) {
    return new TimeWindow("t", Set.of(), Optional.of(from), Optional.of(to), Optional.empty(), Optional.empty());
  }

  private static Treatment treatment(Optional<RateLimit> rate, Optional<Integer> connections,
      Optional<ConnectionHelper> helper) {
    return new Treatment(Optional.empty(), Optional.empty(), rate, connections, helper);
  }

  private static Side side(String prefixes) {
    return Side.of(IpSet.of(List.of(prefixes.split(" ", -1)).stream().map(IpPrefix::parse).toList()));
  }

  private static RouterLab.Probe probe(String in, String from, String to, Protocol protocol, int sourcePort, int port) {
    return new RouterLab.Probe(Optional.of(in), new Flow(address(from), address(to), protocol, sourcePort, port),
        false);
  }

  private static IpAddress address(String text) {
    return IpAddress.parse(text);
  }
}
