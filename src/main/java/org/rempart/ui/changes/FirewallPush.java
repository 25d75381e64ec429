package org.rempart.ui.changes;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.rempart.push.Cancellation;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.site.SiteDocument;

/// The push of one firewall, at most one at a time. Used on the FX thread; the push has a virtual thread.
final class FirewallPush {
  private final String firewall;
  private final Pusher pusher;
  private final Executor fx;
  private final BiConsumer<String, SiteDocument> committed;
  private final ObjectProperty<PushState> state = new SimpleObjectProperty<>(new PushState.Idle());
  private Cancellation stop = new Cancellation();

  /// @param committed hears which document a firewall has now
  FirewallPush(String firewall, Pusher pusher, Executor fx, BiConsumer<String, SiteDocument> committed) {
    this.firewall = firewall;
    this.pusher = pusher;
    this.fx = fx;
    this.committed = committed;
  }

  String firewall() {
    return firewall;
  }

  ReadOnlyObjectProperty<PushState> state() {
    return state;
  }

  boolean underWay() {
    return state.get() instanceof PushState.Running;
  }

  /// @param override why to push it even if it is not proved
  void start(SiteDocument document, Optional<String> override) {
    if (underWay()) {
      return;
    }
    stop = new Cancellation();
    state.set(new PushState.Running(PushStep.CHECK, Optional.empty()));
    Cancellation mine = stop;
    Thread.ofVirtual().name("push " + firewall).start(() -> {
      PushOutcome outcome = push(document, override, mine);
      fx.execute(() -> ended(document, outcome));
    });
  }

  /// Asks the push to end; what it has loaded is rolled back.
  void stop() {
    stop.cancel();
  }

  /// Accepts the host key that the last push met, and starts anew.
  void accept(String knownHostsLine, SiteDocument document) {
    try {
      pusher.accept(knownHostsLine);
      start(document, Optional.empty());
    } catch (UncheckedIOException e) {
      state.set(new PushState.Ended(PushStep.CHECK, refused(e)));
    }
  }

  private PushOutcome push(SiteDocument document, Optional<String> override, Cancellation mine) {
    try {
      return pusher.push(document.site(), firewall, override,
          (step, rollsBackAt) -> fx.execute(() -> state.set(new PushState.Running(step, rollsBackAt))), mine);
    } catch (UncheckedIOException e) {
      return refused(e);
    }
  }

  private static PushOutcome refused(UncheckedIOException e) {
    return new PushOutcome.Refused(PushStep.CHECK, String.valueOf(e.getMessage()));
  }

  private void ended(SiteDocument document, PushOutcome outcome) {
    state.set(new PushState.Ended(state.get().step(), outcome));
    if (outcome instanceof PushOutcome.Committed) {
      committed.accept(firewall, document);
    }
  }
}
