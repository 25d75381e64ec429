package org.rempart.adapter.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rempart.collect.PollOutcome;
import org.rempart.collect.SnmpAgent;
import org.rempart.collect.SnmpCredential;
import org.rempart.collect.SnmpCredential.Authentication;
import org.rempart.collect.SnmpCredential.Privacy;
import org.rempart.measure.AgentRead;
import org.rempart.measure.Counter;
import org.rempart.measure.InterfaceRead;
import org.rempart.measure.InterfaceStatus;

/// Against Net-SNMP's own agent.
class RealSnmpdTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);

  @TempDir
  Path directory;

  private final Map<String, SnmpCredential> kept = new ConcurrentHashMap<>();
  private final Snmp4jAgents agents = new Snmp4jAgents(name -> Optional.ofNullable(kept.get(name)), TIMEOUT, 1,
      Clock.systemUTC());

  @AfterEach
  void close() {
    agents.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "::1"})
  void reads_system_and_interfaces_over_v2c(String address) throws Exception {
    kept.put("readers", new SnmpCredential.V2c(RealSnmpd.COMMUNITY));
    try (var snmpd = RealSnmpd.start(directory, address)) {
      AgentRead read = answered(agent(snmpd, "readers").poll());
      assertThat(read.sysName()).isEqualTo("bench-router");
      assertThat(read.sysDescr()).isEqualTo("A router on the bench");
      assertThat(read.interfaces()).extracting(InterfaceRead::ifName).containsAll(interfacesOfThisMachine());
      InterfaceRead lo = lo(read);
      assertThat(lo.adminStatus()).isEqualTo(InterfaceStatus.UP);
      assertThat(lo.operStatus()).isEqualTo(InterfaceStatus.UP);
      assertThat(lo.upTime()).isBetween(read.upTime(), read.upTime() + 500);
      assertThat(lo.inOctets().orElseThrow().width()).isEqualTo(Counter.Width.BITS_64);
    }
  }

  @Test
  void counts_what_the_kernel_counts() throws Exception {
    kept.put("readers", new SnmpCredential.V2c(RealSnmpd.COMMUNITY));
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1")) {
      long before = kernelsOctetsOfLo();
      Counter told = lo(answered(agent(snmpd, "readers").poll())).inOctets().orElseThrow();
      // the agent's cache may be some seconds old: it started after this directory was made
      assertThat(told.value()).isBetween(before - 50_000_000, kernelsOctetsOfLo());
    }
  }

  static Stream<SnmpCredential.V3> users() {
    return Stream.of(
        user(Authentication.SHA_1, Privacy.AES_128), user(Authentication.SHA_1, Privacy.AES_256),
        user(Authentication.SHA_224, Privacy.AES_192),
        user(Authentication.SHA_256, Privacy.AES_128), user(Authentication.SHA_384, Privacy.AES_192),
        user(Authentication.SHA_512, Privacy.AES_256));
  }

  private static SnmpCredential.V3 user(Authentication authentication, Privacy privacy) {
    return new SnmpCredential.V3("watcher", authentication, "correct horse", privacy, "battery staple");
  }

  @ParameterizedTest
  @MethodSource("users")
  void reads_as_a_v3_user(SnmpCredential.V3 user) throws Exception {
    kept.put("watch", user);
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1", user)) {
      SnmpAgent agent = agent(snmpd, "watch");
      assertThat(lo(answered(agent.poll())).ifIndex()).isEqualTo(1);
      assertThat(answered(agent.poll()).sysName()).isEqualTo("bench-router");
    }
  }

  @Test
  void one_users_name_may_have_other_keys_on_another_device() throws Exception {
    SnmpCredential.V3 one = user(Authentication.SHA_256, Privacy.AES_128);
    var other = new SnmpCredential.V3("watcher", Authentication.SHA_512, "quite another", Privacy.AES_256,
        "word to pass");
    kept.putAll(Map.of("one", one, "other", other));
    try (var first = RealSnmpd.start(directory.resolve("1"), "127.0.0.1", one);
        var second = RealSnmpd.start(directory.resolve("2"), "127.0.0.1", other)) {
      SnmpAgent firstAgent = agent(first, "one");
      SnmpAgent secondAgent = agent(second, "other");
      for (int i = 0; i < 3; i++) {
        answered(firstAgent.poll());
        answered(secondAgent.poll());
      }
    }
  }

  @Test
  void a_wrong_community_times_out() throws Exception {
    kept.put("readers", new SnmpCredential.V2c("not-the-word"));
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1")) {
      assertThat(agent(snmpd, "readers").poll()).isInstanceOfSatisfying(
          PollOutcome.TimedOut.class,
          out -> assertThat(out.after()).as("asked more than once").isGreaterThan(TIMEOUT));
    }
  }

  @Test
  void a_wrong_authentication_password_is_told() throws Exception {
    SnmpCredential.V3 real = user(Authentication.SHA_256, Privacy.AES_128);
    kept.put("watch",
        new SnmpCredential.V3(real.user(), real.authentication(), "wrong horse", real.privacy(), real.privPassword()));
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1", real)) {
      assertRefused(agent(snmpd, "watch").poll(), "usmStatsWrongDigests");
    }
  }

  @Test
  void a_wrong_privacy_password_is_told() throws Exception {
    SnmpCredential.V3 real = user(Authentication.SHA_256, Privacy.AES_128);
    kept.put("watch",
        new SnmpCredential.V3(real.user(), real.authentication(), real.authPassword(), real.privacy(), "wrong staple"));
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1", real)) {
      assertRefused(agent(snmpd, "watch").poll(), "privacy");
    }
  }

  @Test
  void an_unknown_user_is_told() throws Exception {
    kept.put("watch", user(Authentication.SHA_256, Privacy.AES_128));
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1")) {
      assertRefused(agent(snmpd, "watch").poll(), "usmStatsUnknownUserNames");
    }
  }

  @Test
  void a_credential_that_is_put_right_is_taken_at_the_next_poll() throws Exception {
    SnmpCredential.V3 real = user(Authentication.SHA_256, Privacy.AES_128);
    kept.put("watch",
        new SnmpCredential.V3(real.user(), real.authentication(), "wrong horse", real.privacy(), real.privPassword()));
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1", real)) {
      SnmpAgent agent = agent(snmpd, "watch");
      assertRefused(agent.poll(), "usmStatsWrongDigests");
      kept.put("watch", real);
      answered(agent.poll());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SHA_256", "SHA_512"})
  void an_engine_that_boots_again_is_followed(Authentication authentication) throws Exception {
    SnmpCredential.V3 user = user(authentication, Privacy.AES_128);
    kept.put("watch", user);
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1", user)) {
      SnmpAgent agent = agent(snmpd, "watch");
      long upTime = answered(agent.poll()).upTime();
      snmpd.restart();
      AgentRead after = answered(agent.poll());
      assertThat(after.upTime()).isLessThan(upTime + 500);
      answered(agent.poll());
    }
  }

  @Test
  void an_engine_that_comes_back_as_another_one_is_followed() throws Exception {
    SnmpCredential.V3 user = user(Authentication.SHA_256, Privacy.AES_128);
    kept.put("watch", user);
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1", user)) {
      SnmpAgent agent = agent(snmpd, "watch");
      answered(agent.poll());
      snmpd.restartAsAnotherEngine();
      answered(agent.poll());
    }
  }

  @Test
  void an_agent_that_is_silent_costs_one_try_a_poll_until_it_is_back() throws Exception {
    kept.put("readers", new SnmpCredential.V2c(RealSnmpd.COMMUNITY));
    try (var snmpd = RealSnmpd.start(directory, "127.0.0.1")) {
      SnmpAgent agent = agent(snmpd, "readers");
      answered(agent.poll());
      snmpd.freeze();
      assertThat(silence(agent.poll())).isGreaterThan(TIMEOUT.multipliedBy(2).minusMillis(50));
      assertThat(silence(agent.poll())).isLessThan(TIMEOUT.multipliedBy(2).minusMillis(100));
      snmpd.thaw();
      answered(agent.poll());
    }
  }

  private static Duration silence(PollOutcome outcome) {
    return ((PollOutcome.TimedOut) outcome).after();
  }

  private SnmpAgent agent(RealSnmpd snmpd, String credential) throws Exception {
    return agents.agentOf(snmpd.device("router", credential)).orElseThrow();
  }

  private static void assertRefused(PollOutcome outcome, String because) {
    assertThat(outcome).isInstanceOfSatisfying(
        PollOutcome.Refused.class,
        refused -> assertThat(refused.reason()).contains(because).doesNotContain("horse", "staple"));
  }

  private static AgentRead answered(PollOutcome outcome) {
    assertThat(outcome).isInstanceOf(PollOutcome.Answered.class);
    return ((PollOutcome.Answered) outcome).read();
  }

  private static InterfaceRead lo(AgentRead read) {
    return read.interfaces().stream().filter(one -> one.ifName().equals("lo")).findFirst().orElseThrow();
  }

  private static List<String> interfacesOfThisMachine() throws Exception {
    return Files.readAllLines(Path.of("/proc/net/dev")).stream().skip(2)
        .map(line -> line.substring(0, line.indexOf(':')).strip()).toList();
  }

  private static long kernelsOctetsOfLo() throws Exception {
    String lo = Files.readAllLines(Path.of("/proc/net/dev")).stream().filter(line -> line.strip().startsWith("lo:"))
        .findFirst().orElseThrow();
    return Long.parseLong(lo.substring(lo.indexOf(':') + 1).strip().split("\\s+", 2)[0]);
  }
}
