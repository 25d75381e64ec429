package org.rempart.ui.changes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.rempart.push.Cancellation;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.site.Site;

/// A push that goes on as the test says, beside its port.
public final class ScriptedPusher implements Pusher {
  private final BlockingQueue<Object> script = new LinkedBlockingQueue<>();
  public final List<String> accepted = new CopyOnWriteArrayList<>();

  public final List<String> overrides = new CopyOnWriteArrayList<>();

  private record Entered(PushStep step, Optional<Instant> rollsBackAt) {}

  public void enter(PushStep step, Optional<Instant> rollsBackAt) {
    script.add(new Entered(step, rollsBackAt));
  }

  public void end(PushOutcome outcome) {
    script.add(outcome);
  }

  @Override
  public PushOutcome push(Site site, String firewall, Optional<String> override, PushListener listener,
      Cancellation stop) {
    override.ifPresent(overrides::add);
    while (!stop.cancelled()) {
      switch (next()) {
        case Entered(var step, var at) -> listener.entered(step, at);
        case PushOutcome outcome -> {
          return outcome;
        }
        default -> {
        }
      }
    }
    return new PushOutcome.RolledBack("the push was stopped");
  }

  private Object next() {
    try {
      Object next = script.poll(20, TimeUnit.MILLISECONDS);
      return next == null ? "nothing yet" : next;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void accept(String knownHostsLine) {
    accepted.add(knownHostsLine);
  }
}
