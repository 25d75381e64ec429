package org.rempart.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.rempart.net.Flow;
import org.rempart.remote.Shell.Answer;
import org.rempart.ruleset.Hook;
import org.rempart.verify.RulesetSyntaxError;

/// A simulated firewall: what it runs, and the push that is going on. It answers the scripts of a push as a
/// device with nft does, with the same exit codes. Any thread may ask; changes come one after the other.
public final class FirewallState {
  private final ConsolePath console;
  private final Clock clock;
  private final ScheduledExecutorService timer;
  private volatile Optional<RunningRuleset> running = Optional.empty();
  private Optional<Transaction> open = Optional.empty();
  private long lastHandle;

  /// One push, from its begin to its end.
  private static final class Transaction {
    private final String token;
    private final String holder;
    private final Optional<RunningRuleset> before;
    private Phase phase = Phase.STAGED;
    private String staged = "";
    private ScheduledFuture<?> end;

    Transaction(String token, String holder, Optional<RunningRuleset> before, ScheduledFuture<?> end) {
      this.token = token;
      this.holder = holder;
      this.before = before;
      this.end = end;
    }
  }

  private enum Phase {
    STAGED,
    ARMED,
    CONFIRMED
  }

  FirewallState(ConsolePath console, Clock clock, ScheduledExecutorService timer) {
    this.console = console;
    this.clock = clock;
    this.timer = timer;
  }

  /// Whether the first packet of a connection is forwarded; where nothing is loaded, all are.
  public boolean passes(String in, String out, Flow flow) {
    return running.map(ruleset -> ruleset.accepts(Hook.FORWARD, in, out, flow)).orElse(true);
  }

  /// Whether the rules let the console open a new SSH connection to this firewall.
  ///
  /// @param port of loopback on which it listens in truth
  boolean consoleMayConnect(int port) {
    return running.map(one -> letsIn(one, console.flow()) || letsIn(one, console.flow(port))).orElse(true);
  }

  private boolean letsIn(RunningRuleset ruleset, Flow flow) {
    return ruleset.accepts(Hook.INPUT, console.inInterface(), "", flow);
  }

  /// As `nft list table inet rempart` prints it; empty where nothing is loaded.
  public Optional<String> listing() {
    return running.map(RunningRuleset::listing);
  }

  /// Runs a ruleset at once, without a push: what the firewall ran when the demo began.
  ///
  /// @throws RulesetSyntaxError if the text is not understood; nothing changes then
  public synchronized void load(String text) throws RulesetSyntaxError {
    running = Optional.of(RunningRuleset.load(text, lastHandle + 1));
    lastHandle++;
  }

  synchronized Answer begin(String token, String user, long leaseSeconds) {
    if (open.isPresent()) {
      return failed(4, open.get().holder);
    }
    String holder = user + " since " + clock.instant().truncatedTo(ChronoUnit.SECONDS);
    open = Optional.of(new Transaction(token, holder, running, endAfter(token, leaseSeconds)));
    return done(DeviceCommands.NFT_VERSION);
  }

  /// Settings of the kernel are taken and forgotten: a simulated device has none.
  ///
  /// @param parts name and octets of each part, in turn
  synchronized Answer stage(String token, byte[] text, List<String> parts) {
    Optional<Transaction> push = in(token);
    if (push.isEmpty()) {
      return failed(3, "cannot create /run/rempart-" + token + "/load.nft: Directory nonexistent");
    }
    int octets = 0;
    for (int i = 0; i + 1 < parts.size(); i += 2) {
      int length = Integer.parseInt(parts.get(i + 1));
      if (parts.get(i).equals("nft") && octets + length <= text.length) {
        push.get().staged = new String(text, octets, length, StandardCharsets.UTF_8);
      }
      octets += length;
    }
    if (text.length != octets) {
      return failed(3, "the ruleset did not arrive whole");
    }
    try {
      RunningRuleset.load(push.get().staged, 0);
      return done("");
    } catch (RulesetSyntaxError e) {
      return failed(1, nftMessage(push.get(), e));
    }
  }

  synchronized Answer arm(String token, long seconds) {
    Optional<Transaction> push = in(token).filter(one -> one.phase == Phase.STAGED);
    if (push.isEmpty()) {
      return failed(5, "the rollback timer does not run");
    }
    push.get().end.cancel(false);
    push.get().end = endAfter(token, seconds);
    push.get().phase = Phase.ARMED;
    return done("");
  }

  synchronized Answer loadStaged(String token) {
    Optional<Transaction> push = in(token).filter(one -> one.phase == Phase.ARMED);
    if (push.isEmpty()) {
      return failed(5, "the time to confirm was over before the ruleset was loaded");
    }
    try {
      load(push.get().staged);
      return done(lastHandle + "\n");
    } catch (RulesetSyntaxError e) {
      push.get().phase = Phase.STAGED;
      return failed(1, nftMessage(push.get(), e));
    }
  }

  synchronized Answer confirm(String token) {
    Optional<Transaction> push = in(token).filter(one -> one.phase != Phase.STAGED);
    push.ifPresent(one -> one.phase = Phase.CONFIRMED);
    return push.isPresent() ? done("") : failed(5, "");
  }

  synchronized Answer commit(String token) {
    Optional<Transaction> push = in(token).filter(one -> one.phase == Phase.CONFIRMED);
    push.ifPresent(this::finish);
    return push.isPresent() ? done("") : failed(6, "");
  }

  synchronized Answer rollBack(String token) {
    Optional<Transaction> push = in(token);
    if (push.isPresent() && push.get().phase == Phase.CONFIRMED) {
      return failed(6, "");
    }
    push.ifPresent(this::undo);
    return done("");
  }

  synchronized Answer running(String token) {
    String state = in(token).isPresent() ? "open\n" : "ended\n";
    return done(state + running.map(one -> one.handle() + "\n" + digest(one.listing()) + "\n").orElse("none\nnone\n"));
  }

  private ScheduledFuture<?> endAfter(String token, long seconds) {
    return timer.schedule(() -> timeOver(token), seconds, TimeUnit.SECONDS);
  }

  private synchronized void timeOver(String token) {
    in(token).ifPresent(push -> {
      if (push.phase == Phase.CONFIRMED) {
        finish(push);
      } else {
        undo(push);
      }
    });
  }

  private void undo(Transaction push) {
    if (push.phase == Phase.ARMED) {
      // a rollback is a load as well: the same rules under a new handle
      lastHandle++;
      running = push.before.map(old -> new RunningRuleset(old.listing(), lastHandle, old.evaluator()));
    }
    finish(push);
  }

  private void finish(Transaction push) {
    push.end.cancel(false);
    open = Optional.empty();
  }

  private Optional<Transaction> in(String token) {
    return open.filter(push -> push.token.equals(token));
  }

  /// The form of nft's messages; the reason is Rempart's own.
  private static String nftMessage(Transaction push, RulesetSyntaxError e) {
    String line = push.staged.lines().skip(e.line() - 1L).findFirst().orElse("");
    String under = " ".repeat(e.column() - 1) + "^".repeat(Math.max(1, e.token().strip().length()));
    return "/run/rempart-%s/load.nft:%d:%d-%d: Error: syntax error, %s\n%s\n%s"
        .formatted(push.token, e.line(), e.column(), e.column() + under.strip().length() - 1, e.getMessage(), line,
            under);
  }

  private static String digest(String text) {
    try {
      byte[] octets = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static Answer done(String output) {
    return new Answer(0, output, "");
  }

  private static Answer failed(int exitCode, String errors) {
    return new Answer(exitCode, "", errors.isEmpty() ? "" : errors + "\n");
  }
}
