package org.rempart.demo;

import static org.rempart.push.ForeignRules.foreign;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.adapter.ssh.JschShells;
import org.rempart.adapter.ssh.KnownHosts;
import org.rempart.net.Flow;
import org.rempart.net.IpAddress;
import org.rempart.net.Protocol;
import org.rempart.push.Push;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.push.ReadBack;
import org.rempart.push.RunningRules;
import org.rempart.remote.Shell;
import org.rempart.remote.Shells.Connection;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;

/// With the console's own SSH client and its push.
@Timeout(60)
class SimulatedHostsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final List<String> DEVICES = List.of(
      "fw1", "fw2", "dmz-www", "dmz-mail", "dmz-ftp", "lan-db", "lan-print", "lan-pc1", "branch-nas");
  private static final String OLD = table("tcp dport 22 accept", "drop");
  private static final String NEW = table("tcp dport { 22, 2222 } accept", "drop");
  private static final String CUTS_OFF = table("tcp dport 3333 accept", "drop");

  @TempDir
  Path directory;
  private SimulatedHosts hosts;
  private KnownHosts known;

  private static String table(String rule, String verdict) {
    return """
        table inet rempart {
          chain input {
            type filter hook input priority 0; policy %s;
            ct state established accept
            %s
          }
          chain forward {
            type filter hook forward priority 0; policy drop;
            iifname "eth-lan" oifname "eth-dmz" tcp dport 80 accept
          }
        }
        """.formatted(verdict, rule);
  }

  @BeforeEach
  void start() throws Exception {
    hosts = SimulatedHosts.start(DEVICES, Set.of("fw1", "fw2"), Clock.systemUTC());
    known = new KnownHosts(directory.resolve("known_hosts"));
    hosts.knownHostsLines().forEach(known::accept);
    hosts.firewall("fw1").load(OLD);
  }

  @AfterEach
  void close_leaves_no_threads() {
    hosts.close();
    await(() -> Thread.getAllStackTraces().keySet().stream()
        .noneMatch(thread -> thread.getName().startsWith("sshd-") || thread.getName().startsWith("demo ")));
  }

  /// Once the classes are loaded, which `start` above sees to.
  @Test
  void nine_hosts_start_in_two_seconds() {
    Instant begun = Instant.now();
    SimulatedHosts.start(DEVICES, Set.of("fw1", "fw2"), Clock.systemUTC()).close();
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void a_push_is_committed_and_its_rules_are_listed() {
    assertThat(push(NEW, LONG)).isInstanceOf(PushOutcome.Committed.class);
    var running = new ReadBack(shells(known)).read(device("fw1"));
    assertThat(running).isInstanceOfSatisfying(ReadBack.Running.class,
        r -> assertThat(r.rules().own().orElse("")).contains("2222"));
  }

  @Test
  void the_first_push_to_a_firewall_without_rules_is_committed() {
    assertThat(new ReadBack(shells(known)).read(device("fw2")))
        .isEqualTo(new ReadBack.Running(new RunningRules(List.of(), List.of())));
    var outcome = pusher().run(device("fw2"), foreign(NEW), LONG, PushListener.none());
    assertThat(outcome).isInstanceOf(PushOutcome.Committed.class);
  }

  @Test
  void a_ruleset_that_is_not_understood_is_refused_with_its_line() {
    String broken = NEW.replace("policy drop;\n    ct", "policy drop;\n    nonsense\n    ct");
    assertThat(push(broken, LONG)).isInstanceOfSatisfying(PushOutcome.Refused.class, refused -> {
      assertThat(refused.step()).isEqualTo(PushStep.STAGE);
      assertThat(refused.reason()).startsWith("line 4:5").contains("nonsense");
    });
    assertThat(push(NEW, LONG)).isInstanceOf(PushOutcome.Committed.class);
  }

  @Test
  void a_ruleset_that_shuts_the_console_out_rolls_back_by_itself() throws Exception {
    String before = hosts.firewall("fw1").listing().orElseThrow();
    assertThat(push(CUTS_OFF, Duration.ofSeconds(3))).isInstanceOf(PushOutcome.RolledBack.class);
    assertThat(hosts.firewall("fw1").listing()).contains(before);
    assertThat(hosts.firewall("fw1").consoleMayConnect(22)).isTrue();
  }

  @Test
  void who_is_shut_out_cannot_connect_and_who_is_connected_stays() throws Exception {
    try (Shell shell = connected("fw1")) {
      hosts.firewall("fw1").load(CUTS_OFF);
      assertThat(hosts.firewall("fw1").consoleMayConnect(22)).isFalse();
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), hosts.access("fw1").port())) {
        socket.setSoTimeout(2_000);
        assertThat(endOf(socket)).as("closed before the banner").isTrue();
      }
      assertThat(shells(known).connect(device("fw1"))).isNotInstanceOf(Connection.Connected.class);
      assertThat(shell.run(List.of("uname", "-a"), "", LONG).output()).startsWith("Linux fw1 ");
    }
    connected("fw2").close();
  }

  @Test
  void of_two_pushes_at_once_the_second_is_refused() throws Exception {
    var inside = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    var first = CompletableFuture
        .supplyAsync(() -> pusher().run(device("fw1"), foreign(NEW), LONG, (step, _) -> {
          if (step == PushStep.LOAD) {
            inside.countDown();
            join(over);
          }
        }));
    inside.await();
    assertThat(push(NEW, LONG)).isInstanceOfSatisfying(
        PushOutcome.Refused.class, refused -> assertThat(refused.reason()).contains("another push is in progress"));
    over.countDown();
    assertThat(first.join()).isInstanceOf(PushOutcome.Committed.class);
  }

  @Test
  void an_unknown_host_key_is_told() {
    var unknown = (Connection.UnknownHostKey) shells(new KnownHosts(directory.resolve("none"))).connect(device("fw1"));
    assertThat(hosts.knownHostsLines()).contains(unknown.knownHostsLine());
  }

  @Test
  void listening_sockets_are_listed_and_commands_that_are_missing_are_not_found() throws Exception {
    try (Shell shell = connected("dmz-ftp")) {
      assertThat(shell.run(List.of("ss", "-Htuln"), "", LONG).output().lines())
          .anyMatch(line -> line.matches("tcp +LISTEN +0 +128 +0[.]0[.]0[.]0:3306 +0[.]0[.]0[.]0:\\*"))
          .anyMatch(line -> line.contains("[::]:22"));
      assertThat(shell.run(List.of("nft", "--version"), "", LONG))
          .isEqualTo(new Shell.Answer(127, "", "sh: 1: nft: not found\n"));
      assertThat(shell.run(List.of("it's", "a b"), "", LONG).errors()).isEqualTo("sh: 1: it's: not found\n");
    }
  }

  @Test
  void forwarded_flows_pass_as_the_rules_say() {
    var flow = new Flow(IpAddress.parse("10.0.20.11"), IpAddress.parse("10.0.10.10"), Protocol.TCP, 40000, 80);
    assertThat(hosts.firewall("fw1").passes("eth-lan", "eth-dmz", flow)).isTrue();
    assertThat(hosts.firewall("fw1").passes("eth-wifi", "eth-dmz", flow)).isFalse();
    assertThat(hosts.firewall("fw2").passes("eth-wifi", "eth-dmz", flow)).isTrue();
  }

  private PushOutcome push(String ruleset, Duration confirmWithin) {
    return pusher().run(device("fw1"), foreign(ruleset), confirmWithin, PushListener.none());
  }

  private Push pusher() {
    return new Push(shells(known), Clock.systemUTC(), _ -> {});
  }

  private JschShells shells(KnownHosts keys) {
    return new JschShells(hosts.credentials(), keys, LONG);
  }

  private Device device(String name) {
    return new Device(name, DeviceRole.FIREWALL, "", List.of(), Optional.of(hosts.access(name)), Optional.empty());
  }

  private Shell connected(String name) {
    return ((Connection.Connected) shells(known).connect(device(name))).shell();
  }

  private static boolean endOf(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException _) {
      return false;
    } catch (SocketException _) {
      return true;
    }
  }

  private static void join(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(Duration.ofSeconds(5));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as(() -> Thread.getAllStackTraces().keySet().toString()).isBefore(end);
      Thread.onSpinWait();
    }
  }
}
