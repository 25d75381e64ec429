package org.rempart.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rempart.collect.DeviceStatus;
import org.rempart.collect.PollSnapshot;
import org.rempart.collect.Poller;
import org.rempart.collect.SnmpAgents;
import org.rempart.measure.BitRate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "poll", description = "Poll the site's devices over SNMP and archive what their interfaces carry, until stopped (Ctrl+C).", mixinStandardHelpOptions = true)
final class PollCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofMillis(1500);

  private final Workplace workplace;
  private final Output output;

  @Mixin
  private final SiteArgument site = new SiteArgument();

  @Option(names = "--interval", paramLabel = "SECONDS", defaultValue = "300", description = "5 to 300 seconds (default: ${DEFAULT-VALUE})")
  private int interval;

  @Option(names = "--times", paramLabel = "N", defaultValue = "0", description = "stop after N rounds; a rate needs two (default: poll until stopped)")
  private int times;

  @Option(names = "--json", description = "one JSON object a device and round")
  private boolean json;

  PollCommand(Workplace workplace, Output output) {
    this.workplace = workplace;
    this.output = output;
  }

  @Override
  public Integer call() throws BadInput, InterruptedException {
    if (interval < 5 || interval > 300) {
      throw new BadInput("--interval is 5 to 300 seconds, not " + interval);
    }
    Workplace.OpenSite opened = site.openApproved(workplace);
    Optional<Workplace.WritableArchives> archives = opened.writableArchives();
    if (archives.isEmpty()) {
      output
          .remark("The archives of this site are being written by " + opened.writer().orElse("another process") + ".");
      if (times > 0) {
        return ExitCode.FINDING;
      }
      output.remark("This process polls as soon as that one ends.");
      archives = Optional.of(awaitArchives(opened));
    }
    CountDownLatch closed = new CountDownLatch(1);
    try (Workplace.WritableArchives mine = archives.get();
        SnmpAgents agents = opened.agents(TIMEOUT);
        Poller poller = new Poller(opened::site, agents, mine.store(), Clock.systemUTC(),
            Duration.ofSeconds(interval))) {
      return times > 0 ? rounds(poller) : untilStopped(poller, closed);
    } finally {
      closed.countDown();
    }
  }

  private static Workplace.WritableArchives awaitArchives(Workplace.OpenSite opened) throws InterruptedException {
    CountDownLatch pause = new CountDownLatch(1); // never opened: a wait that an interrupt ends
    while (true) {
      Optional<Workplace.WritableArchives> archives = opened.writableArchives();
      if (archives.isPresent()) {
        return archives.get();
      }
      if (pause.await(2, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opens this latch");
      }
    }
  }

  private int rounds(Poller poller) throws InterruptedException {
    CountDownLatch pause = new CountDownLatch(1); // never opened: a wait of fixed length that an interrupt ends
    for (int round = 1; round <= times; round++) {
      poller.pollOnce();
      tell(poller.snapshot());
      if (round < times && pause.await(interval, TimeUnit.SECONDS)) {
        break;
      }
    }
    return poller.snapshot().failing() > 0 ? ExitCode.FINDING : ExitCode.DONE;
  }

  /// @param closed opened by the caller: only then the program may end
  private int untilStopped(Poller poller, CountDownLatch closed) throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    Thread onStop = new Thread(() -> {
      stopped.countDown();
      awaitQuietly(closed);
    });
    Runtime.getRuntime().addShutdownHook(onStop);
    poller.addListener(this::tell);
    poller.start();
    stopped.await();
    return ExitCode.DONE;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(PollSnapshot snapshot) {
    snapshot.devices().values().forEach(status -> {
      if (json) {
        output.json(object(snapshot, status));
      } else {
        output.line(words(status));
      }
    });
  }

  private static String words(DeviceStatus status) {
    StringBuilder line = new StringBuilder(status.device()).append(": ")
        .append(status.state().name().toLowerCase(Locale.ROOT));
    status.problem().ifPresent(problem -> line.append(", ").append(problem));
    status.interfaces()
        .forEach((name, load) -> load.in()
            .ifPresent(in -> load.out().ifPresent(out -> line.append("  ").append(name).append(' ')
                .append(BitRate.text(in.bitsPerSecond(), Locale.ROOT)).append(" in, ")
                .append(BitRate.text(out.bitsPerSecond(), Locale.ROOT)).append(" out;"))));
    return line.toString();
  }

  private static Map<String, Object> object(PollSnapshot snapshot, DeviceStatus status) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("at", snapshot.at().toString());
    object.put("device", status.device());
    object.put("state", status.state().name().toLowerCase(Locale.ROOT));
    status.problem().ifPresent(problem -> object.put("problem", problem));
    Map<String, Object> interfaces = new LinkedHashMap<>();
    status.interfaces().forEach((name, load) -> {
      Map<String, Object> rates = new LinkedHashMap<>();
      load.in().ifPresent(rate -> rates.put("inBitsPerSecond", Math.round(rate.bitsPerSecond())));
      load.out().ifPresent(rate -> rates.put("outBitsPerSecond", Math.round(rate.bitsPerSecond())));
      interfaces.put(name, rates);
    });
    object.put("interfaces", interfaces);
    return object;
  }
}
