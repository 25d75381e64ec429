package org.rempart.push;

import static org.rempart.push.ForeignRules.foreign;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.adapter.ssh.KnownHosts;
import org.rempart.push.PushOutcome.Committed;
import org.rempart.push.PushOutcome.HostKeyChanged;
import org.rempart.push.PushOutcome.HostKeyUnknown;
import org.rempart.push.PushOutcome.Refused;
import org.rempart.push.PushOutcome.RolledBack;
import org.rempart.site.Device;

/// Pushes to the real sshd and the real nft of the laboratory's router.
@Tag("laboratory")
@EnabledIfEnvironmentVariable(named = "LAB_RUN", matches = ".+")
@Timeout(60)
class PushLaboratoryTest {
  private static final Duration SOON = Duration.ofSeconds(3);
  private static final String OLD = table("tcp dport 1111 accept", "accept");
  private static final String NEW = table("tcp dport 2222 accept", "accept");
  private static final String CUTS_OFF = table("tcp dport 3333 accept", "drop");

  @TempDir
  Path directory;
  private LaboratoryFirewall firewall;
  private KnownHosts known;
  private final List<Journal.Entry> journal = new ArrayList<>();

  private static String table(String rule, String verdict) {
    return """
        table inet rempart {
          chain input {
            type filter hook input priority filter; policy %s;
            ct state established accept
            %s
          }
        }
        """.formatted(verdict, rule);
  }

  @BeforeEach
  void a_router_that_runs_the_old_ruleset() throws Exception {
    firewall = new LaboratoryFirewall();
    known = new KnownHosts(firewall.knownHosts());
    Files.writeString(directory.resolve("old.nft"), OLD);
    firewall.sh("nft delete table inet rempart 2>/dev/null; rm -rf /etc/rempart");
    firewall.sh("printf %s " + Base64.getEncoder().encodeToString(OLD.getBytes(UTF_8)) + " | base64 -d | nft -f -");
  }

  /// Whatever the ending: the watch looks once a second, so it may need a moment to see that it is over.
  @AfterEach
  void nothing_is_left_behind() throws Exception {
    await("nothing left", () -> firewall.leftovers().isEmpty());
  }

  @Test
  void a_push_is_committed_and_its_rules_run() throws Exception {
    List<PushStep> steps = new ArrayList<>();
    var outcome = push().run(firewall.asRoot(), foreign(NEW), SOON, (step, _) -> steps.add(step));

    assertThat(outcome).isInstanceOf(Committed.class);
    assertThat(rules()).contains("2222").doesNotContain("1111");
    assertThat(steps).containsExactly(
        PushStep.CHECK, PushStep.STAGE, PushStep.ARM, PushStep.LOAD, PushStep.CONFIRM, PushStep.COMMIT);
    assertThat(firewall.sh("stat -c '%a %U' /etc/rempart/rempart.nft").strip()).isEqualTo("600 root");
    assertThat(firewall.sh("nft -c -f /etc/rempart/rempart.nft")).isEmpty();
    assertThat(journal).extracting(Journal.Entry::outcome).first()
        .isEqualTo("begun, not proved: as the test wrote it");
    assertThat(journal).hasSize(2);
  }

  /// A second is about what a push takes: sometimes the console is first, sometimes the timer.
  @RepeatedTest(5)
  void the_outcome_is_true_whether_the_console_or_the_timer_was_first() throws Exception {
    var outcome = push().run(firewall.asRoot(), foreign(NEW), Duration.ofSeconds(1), PushListener.none());
    await("nothing left", () -> firewall.leftovers().isEmpty());
    assertThat(rules()).as(outcome.toString()).contains(outcome instanceof Committed ? "2222" : "1111");
  }

  @Test
  void the_first_push_to_a_router_without_a_table_is_committed() throws Exception {
    firewall.sh("nft delete table inet rempart");
    assertThat(push().run(firewall.asRoot(), foreign(NEW), SOON, PushListener.none()))
        .isInstanceOf(Committed.class);
    assertThat(rules()).contains("2222");
  }

  @Test
  void a_ruleset_that_replaces_the_table_itself_is_committed_as_well() throws Exception {
    String replacing = "table inet rempart\ndelete table inet rempart\n" + NEW;
    assertThat(push().run(firewall.asRoot(), foreign(replacing), SOON, PushListener.none()))
        .isInstanceOf(Committed.class);
    assertThat(rules()).contains("2222").doesNotContain("1111");
  }

  @Test
  void a_router_without_a_table_has_none_again_after_a_rollback() throws Exception {
    firewall.sh("nft delete table inet rempart");
    assertThat(push().run(firewall.asRoot(), foreign(CUTS_OFF), SOON, PushListener.none()))
        .isInstanceOf(RolledBack.class);
    assertThat(rules()).contains("No such file");
  }

  @Test
  void a_syntax_error_is_refused_with_its_line_and_nothing_changes() throws Exception {
    String wrong = NEW.replace("tcp dport 2222 accept", "tcp dprt 2222 accept");
    var outcome = push().run(firewall.asRoot(), foreign(wrong), SOON, PushListener.none());

    assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.step()).isEqualTo(PushStep.STAGE);
      assertThat(refused.reason()).startsWith("line 5:").contains("dprt").doesNotContain("/run/");
    });
    assertThat(rules()).contains("1111");
  }

  @Test
  void a_ruleset_that_flushes_what_is_not_ours_is_refused() throws Exception {
    var outcome = push().run(firewall.asRoot(), foreign("flush ruleset\n" + NEW), SOON, PushListener.none());
    assertThat(outcome).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.step()).isEqualTo(PushStep.CHECK));
    assertThat(rules()).contains("1111");
  }

  @Test
  void a_ruleset_that_cuts_the_console_off_rolls_back_by_itself() throws Exception {
    List<Optional<Instant>> countdown = new ArrayList<>();
    var outcome = push().run(firewall.asRoot(), foreign(CUTS_OFF), SOON, (_, at) -> countdown.add(at));

    assertThat(outcome).isInstanceOf(RolledBack.class);
    assertThat(rules()).contains("1111").doesNotContain("3333");
    assertThat(countdown.getLast()).isPresent();
    assertThat(firewall.sh("ls /etc/rempart 2>/dev/null")).isEmpty();
  }

  @Test
  void a_console_that_dies_after_the_load_leaves_a_router_that_rolls_back() throws Exception {
    try (var attempt = attempt(NEW)) {
      for (Step step : List.of(new CheckStep("test"), new StageStep(), new ArmStep(), new LoadStep())) {
        assertThat(step.run(attempt)).isEmpty();
      }
      assertThat(rules()).contains("2222");
    }
    await("the old ruleset is back", () -> rules().contains("1111"));
  }

  @Test
  void a_console_that_dies_after_confirming_leaves_a_router_that_commits() throws Exception {
    try (var attempt = attempt(NEW)) {
      for (Step step : List.of(new CheckStep("test"), new StageStep(), new ArmStep(), new LoadStep(),
          new ConfirmStep())) {
        assertThat(step.run(attempt)).isEmpty();
      }
    }
    await("the router has kept it", () -> firewall.sh("cat /etc/rempart/rempart.nft").contains("2222"));
    assertThat(rules()).contains("2222");
  }

  @Test
  void a_console_that_dies_while_staging_leaves_a_router_that_tidies_up() throws Exception {
    try (var attempt = attempt(NEW)) {
      assertThat(new CheckStep("test").run(attempt)).isEmpty();
      assertThat(new StageStep().run(attempt)).isEmpty();
      assertThat(firewall.leftovers()).contains("/run/rempart.lock", "watch.sh", attempt.token());
      firewall.sh("echo 0 > /run/rempart-" + attempt.token() + "/deadline");
    }
    await("nothing left", () -> firewall.leftovers().isEmpty());
    assertThat(rules()).contains("1111");
  }

  @Test
  void a_stopped_push_rolls_back_at_once() throws Exception {
    var stop = new Cancellation();
    Instant begun = Instant.now();
    PushListener stopper = (step, _) -> {
      if (step == PushStep.LOAD) {
        stop.cancel();
      }
    };
    var outcome = push().run(firewall.asRoot(), foreign(NEW), Duration.ofMinutes(5), stopper, stop);

    assertThat(outcome).isEqualTo(new RolledBack("the push was stopped"));
    assertThat(rules()).contains("1111");
    assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void an_unknown_host_key_is_refused_until_it_is_accepted() throws Exception {
    known = new KnownHosts(directory.resolve("site/.rempart/known_hosts"));
    var outcome = push().run(firewall.asRoot(), foreign(NEW), SOON, PushListener.none());

    assertThat(outcome).isInstanceOf(HostKeyUnknown.class);
    assertThat(rules()).contains("1111");
    var unknown = (HostKeyUnknown) outcome;
    assertThat(firewall.sh("for k in /etc/ssh/lab_*; do ssh-keygen -lf $k; done")).contains(unknown.fingerprint());
    known.accept(unknown.knownHostsLine());
    assertThat(push().run(firewall.asRoot(), foreign(NEW), SOON, PushListener.none()))
        .isInstanceOf(Committed.class);
  }

  @Test
  void a_changed_host_key_is_refused_with_both_fingerprints() throws Exception {
    Path file = directory.resolve("known_hosts");
    String address = firewall.asRoot().ssh().orElseThrow().address().toString();
    List<String> others = Files.readAllLines(firewall.knownHosts()).stream()
        .filter(line -> line.startsWith("fw2,")).map(line -> address + line.substring(line.indexOf(' '))).toList();
    Files.write(file, others);
    known = new KnownHosts(file);
    var outcome = push().run(firewall.asRoot(), foreign(NEW), SOON, PushListener.none());

    assertThat(outcome).isInstanceOfSatisfying(HostKeyChanged.class, changed -> {
      assertThat(changed.known()).startsWith("SHA256:").isNotEqualTo(changed.offered());
      assertThat(changed.offered()).startsWith("SHA256:");
    });
  }

  @Test
  void an_account_with_sudo_pushes_as_well() throws Exception {
    assertThat(push().run(firewall.asNetadmin(), foreign(NEW), SOON, PushListener.none()))
        .isInstanceOf(Committed.class);
    assertThat(rules()).contains("2222");
  }

  @Test
  void sudo_that_asks_for_a_password_is_refused() throws Exception {
    firewall.sh("mv /etc/sudoers.d/lab /lab.sudoers; echo 'netadmin ALL=(ALL) ALL' > /etc/sudoers.d/strict");
    try {
      var outcome = push().run(firewall.asNetadmin(), foreign(NEW), SOON, PushListener.none());
      assertThat(outcome).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).contains("sudo refuses"));
    } finally {
      firewall.sh("mv /lab.sudoers /etc/sudoers.d/lab; rm /etc/sudoers.d/strict");
    }
  }

  @Test
  void an_account_that_may_not_become_root_is_refused() throws Exception {
    Device netadmin = firewall.asNetadmin();
    var ssh = netadmin.ssh()
        .map(s -> new org.rempart.site.SshAccess(s.address(), s.port(), s.user(), s.credential(), false));
    var plain = new Device("fw1", netadmin.role(), "", List.of(), ssh, Optional.empty());
    var outcome = push().run(plain, foreign(NEW), SOON, PushListener.none());
    assertThat(outcome).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.reason()).startsWith("not root"));
  }

  @Test
  void of_two_pushes_at_once_the_second_is_refused() throws Exception {
    var armed = new CountDownLatch(1);
    var tried = new CountDownLatch(1);
    PushListener first = (step, _) -> {
      if (step == PushStep.LOAD) {
        armed.countDown();
        awaitLatch(tried);
      }
    };
    var firstPush = CompletableFuture.supplyAsync(
        () -> push().run(firewall.asRoot(), foreign(NEW), Duration.ofSeconds(20), first));
    awaitLatch(armed);
    var second = push().run(firewall.asRoot(), foreign(CUTS_OFF), SOON, PushListener.none());
    tried.countDown();

    assertThat(second).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
        .startsWith("another push is in progress: " + System.getProperty("user.name")));
    assertThat(firstPush.get(30, TimeUnit.SECONDS)).isInstanceOf(Committed.class);
    assertThat(rules()).contains("2222");
  }

  @Test
  void a_noisy_login_does_no_harm() throws Exception {
    firewall.sh("cp /root/.bashrc /root/.bashrc.quiet; printf 'echo noise; echo rempart- >&2\\n' >> /root/.bashrc;"
        + " sed -i '1i echo more noise; seq 1 5000' /root/.bashrc");
    try {
      assertThat(push().run(firewall.asRoot(), foreign(NEW), SOON, PushListener.none()))
          .isInstanceOf(Committed.class);
    } finally {
      firewall.sh("mv /root/.bashrc.quiet /root/.bashrc");
    }
  }

  @Test
  void the_timer_of_another_push_does_nothing() throws Exception {
    try (var attempt = attempt(NEW)) {
      assertThat(new CheckStep("test").run(attempt)).isEmpty();
      firewall.sh("cp /run/rempart-" + attempt.token() + "/watch.sh /stale-watch");
      // a timer with another token, while this push is open
      firewall.sh("sh /stale-watch 11111111-2222-3333-4444-555555555555; rm /stale-watch");
      assertThat(new StageStep().run(attempt)).isEmpty();
      assertThat(new ArmStep().run(attempt)).isEmpty();
      assertThat(new LoadStep().run(attempt)).isEmpty();
      assertThat(new ConfirmStep().run(attempt)).isEmpty();
      assertThat(new CommitStep().run(attempt).orElseThrow()).isInstanceOf(Committed.class);
    }
    assertThat(rules()).contains("2222");
  }

  @Test
  void a_load_after_the_time_is_over_changes_nothing() throws Exception {
    try (var attempt = attempt(NEW)) {
      assertThat(new CheckStep("test").run(attempt)).isEmpty();
      assertThat(new StageStep().run(attempt)).isEmpty();
      assertThat(new ArmStep().run(attempt)).isEmpty();
      await("the timer ran out", () -> firewall.leftovers().isEmpty());
      assertThat(new LoadStep().run(attempt).orElseThrow()).isInstanceOf(Refused.class);
    }
    assertThat(rules()).contains("1111");
  }

  @Test
  void what_runs_can_be_read_back() throws IOException {
    var readBack = new ReadBack(firewall.shells(known));
    assertThat(readBack.read(firewall.asNetadmin())).isInstanceOfSatisfying(
        ReadBack.Running.class,
        running -> assertThat(running.rules().own().orElse("")).contains("tcp dport 1111 accept"));
  }

  private Attempt attempt(String ruleset) {
    var order = new Attempt.Order(firewall.asRoot(), Payload.nftables(ruleset), SOON, PushListener.none(),
        new Cancellation());
    return new Attempt(order, firewall.shells(known), Clock.systemUTC());
  }

  private Push push() {
    return new Push(firewall.shells(known), Clock.systemUTC(), journal::add);
  }

  private String rules() throws IOException, InterruptedException {
    return firewall.sh("nft list table inet rempart");
  }

  private static void awaitLatch(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(String what, Condition condition) throws Exception {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.holds()) {
      assertThat(Instant.now()).as(what).isBefore(end);
      Thread.sleep(100);
    }
  }
}
