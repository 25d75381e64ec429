package org.rempart.demo;

import static org.rempart.push.ForeignRules.foreign;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.adapter.snmp.Snmp4jAgents;
import org.rempart.adapter.ssh.JschShells;
import org.rempart.adapter.ssh.KnownHosts;
import org.rempart.collect.PollOutcome;
import org.rempart.collect.ServiceProbe;
import org.rempart.collect.UndeclaredServices;
import org.rempart.collect.UnknownCredential;
import org.rempart.measure.InterfaceRead;
import org.rempart.policy.PolicyError;
import org.rempart.push.Push;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.push.ReadBack;
import org.rempart.remote.Shells.Connection;
import org.rempart.remote.SshCredential;
import org.rempart.ruleset.NftRenderer;
import org.rempart.ruleset.RulesetCompiler;
import org.rempart.site.Device;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.SshAccess;
import org.rempart.verify.NftReader;
import org.rempart.verify.RulesetSyntaxError;

/// What a person does with the demo in a first quarter of an hour, by the console's own parts.
@Timeout(60)
class DemoJourneyTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-06-10T10:00:00Z"));
  private final InstantSource time = now::get;
  private final Clock workingHours = time.withZone(ZoneOffset.UTC);
  @TempDir
  Path directory;
  private DemoNetwork network;
  private JschShells shells;
  private Push pusher;

  @BeforeEach
  void start() {
    Instant begun = Instant.now();
    network = DemoNetwork.start(workingHours, 1);
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
    var known = new KnownHosts(directory.resolve("known_hosts"));
    network.knownHostsLines().forEach(known::accept);
    shells = new JschShells(network.sshCredentials(), known, Duration.ofSeconds(5));
    pusher = new Push(shells, Clock.systemUTC(), _ -> {});
  }

  @AfterEach
  void close() {
    network.close();
  }

  @Test
  void firewalls_run_what_the_site_compiles_to() throws PolicyError, RulesetSyntaxError {
    for (Device firewall : site().firewalls()) {
      ReadBack.Result running = new ReadBack(shells).read(firewall);
      assertThat(running).isInstanceOf(ReadBack.Running.class);
      assertThat(NftReader.read(((ReadBack.Running) running).rules().own().orElseThrow()))
          .isEqualTo(NftReader.read(compiled(site(), firewall.name())));
    }
  }

  @Test
  void the_policy_of_the_demo_can_be_pushed_to_each_firewall() throws PolicyError {
    for (Device firewall : site().firewalls()) {
      assertThat(push(site(), firewall.name(), LONG)).as(firewall.name()).isInstanceOf(PushOutcome.Committed.class);
    }
  }

  @Test
  void traffic_stops_with_its_rule_and_comes_back_with_it() throws Exception {
    double before = lanIn();
    Site without = without("lan-web");
    assertThat(push(without, "fw1", LONG)).isInstanceOf(PushOutcome.Committed.class);
    double stopped = lanIn();
    assertThat(push(site(), "fw1", LONG)).isInstanceOf(PushOutcome.Committed.class);
    double back = lanIn();
    assertThat(stopped).isLessThan(before * 0.7);
    assertThat(back).isGreaterThan(before * 0.8);
  }

  @Test
  void the_console_keeps_its_way_in_without_its_rule() throws PolicyError {
    assertThat(push(without("admin-firewall"), "fw1", LONG)).isInstanceOf(PushOutcome.Committed.class);
    assertThat(shells.connect(device("fw1"))).isInstanceOfSatisfying(Connection.Connected.class,
        one -> one.shell().close());
  }

  @Test
  void a_ruleset_that_shuts_the_console_out_of_the_branch_rolls_back() throws PolicyError {
    String mute = "table inet rempart {\n  chain input {\n    type filter hook input priority 0; policy drop;\n  }\n}\n";
    ReadBack.Result before = new ReadBack(shells).read(device("fw2"));
    PushOutcome outcome = pusher.run(device("fw2"), foreign(mute), Duration.ofSeconds(2), PushListener.none());
    assertThat(outcome).isInstanceOf(PushOutcome.RolledBack.class);
    assertThat(new ReadBack(shells).read(device("fw2"))).isEqualTo(before);
  }

  @Test
  void shows_a_few_services_that_nobody_declared() {
    Map<String, List<Integer>> undeclared = new HashMap<>();
    ServiceProbe probe = new ServiceProbe(shells, LONG);
    for (Device device : site().devices().stream().filter(one -> one.ssh().isPresent()).toList()) {
      ServiceProbe.Outcome outcome = probe.probe(device);
      assertThat(outcome).as(device.name()).isInstanceOf(ServiceProbe.Outcome.Listening.class);
      List<Integer> ports = UndeclaredServices.of(site(), device, ((ServiceProbe.Outcome.Listening) outcome).sockets())
          .stream().map(socket -> socket.port()).distinct().toList();
      undeclared.put(device.name(), ports);
    }
    assertThat(undeclared.get("dmz-ftp")).containsExactly(3306);
    assertThat(undeclared.get("dmz-www")).containsExactly(8080);
    assertThat(undeclared.get("lan-print")).contains(23);
    assertThat(undeclared.values().stream().mapToInt(List::size).sum()).as("%s", undeclared).isBetween(3, 8);
  }

  @Test
  void openssh_gets_in_with_the_demos_key() throws Exception {
    Path key = Files.createFile(directory.resolve("key"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    SshAccess access = device("dmz-ftp").ssh().orElseThrow();
    Files.writeString(key,
        ((SshCredential.KeyText) network.sshCredentials().find(access.credential()).orElseThrow()).openssh());
    Process ssh = new ProcessBuilder(
        "ssh", "-F", "none", "-i", key.toString(), "-o", "UserKnownHostsFile=" + directory.resolve("known_hosts"),
        "-o", "BatchMode=yes", "-o", "IdentitiesOnly=yes", "-p", Integer.toString(access.port()),
        access.user() + "@127.0.0.1", "ss -Htuln")
        .redirectInput(new File("/dev/null")).redirectErrorStream(true).start();
    String output = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(ssh.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(ssh.exitValue()).as(output).isZero();
    assertThat(output).containsPattern("(?m)^tcp +LISTEN +0 +\\d+ +0\\.0\\.0\\.0:3306 +0\\.0\\.0\\.0:\\*");
  }

  private Site site() {
    return network.document().site();
  }

  private Device device(String name) {
    return site().device(name).orElseThrow();
  }

  private Site without(String rule) {
    List<PolicyRule> rest = site().policy().stream().filter(one -> !one.id().equals(rule)).toList();
    assertThat(rest).hasSize(site().policy().size() - 1);
    return site().withPolicy(rest);
  }

  private PushOutcome push(Site site, String firewall, Duration confirmWithin) throws PolicyError {
    return pusher.run(device(firewall), foreign(compiled(site, firewall)), confirmWithin, PushListener.none());
  }

  private static String compiled(Site site, String firewall) throws PolicyError {
    return NftRenderer.render(RulesetCompiler.compile(site, firewall));
  }

  /// Octets that enter fw1 from the LAN within a minute of the demo's time.
  private double lanIn() throws UnknownCredential {
    long from = lanCounter();
    now.updateAndGet(instant -> instant.plus(MINUTE));
    return lanCounter() - from;
  }

  private long lanCounter() throws UnknownCredential {
    try (Snmp4jAgents agents = new Snmp4jAgents(network.snmpCredentials(), Duration.ofSeconds(2), 1,
        Clock.systemUTC())) {
      PollOutcome outcome = agents.agentOf(device("fw1")).orElseThrow().poll();
      assertThat(outcome).isInstanceOf(PollOutcome.Answered.class);
      InterfaceRead lan = ((PollOutcome.Answered) outcome).read().interfaces().stream()
          .filter(one -> one.ifName().equals("eth-lan")).findFirst().orElseThrow();
      return lan.inOctets().orElseThrow().value();
    }
  }
}
