package org.rempart;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rempart.policy.PolicyError;
import org.rempart.push.Cancellation;
import org.rempart.push.Change;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.push.ReadBack;
import org.rempart.push.RunningRules;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.ProgramText;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.ui.changes.Effect;
import org.rempart.ui.changes.Preview;
import org.rempart.ui.changes.Previewer;
import org.rempart.ui.changes.Pusher;
import org.rempart.ui.changes.Running;
import org.rempart.ui.common.Texts;
import org.rempart.verify.CheckedPolicy;
import org.rempart.verify.RulesetText;
import org.rempart.verify.change.FlowChange;
import org.rempart.verify.filter.RulesetError;

/// Compiles and pushes for the console.
final class Rulesets implements Previewer, Pusher {
  private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(30);

  private final ConsoleSource source;
  private final Texts texts;
  private final Clock clock;

  Rulesets(ConsoleSource source, Texts texts, Clock clock) {
    this.source = source;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Preview preview(Site site, String firewall) {
    try {
      return new Preview.Compiled(ProgramText.of(PolicyCompiler.compile(site, firewall).program()));
    } catch (PolicyError e) {
      return new Preview.Faulty(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public Effect effect(Site now, Site before, String firewall) {
    try {
      CheckedPolicy checked = CheckedPolicy.of(now, firewall);
      return new Effect.Told(checked.unproved(), changes(checked, before, firewall));
    } catch (PolicyError e) {
      return new Effect.Unknown();
    }
  }

  /// None if the earlier state had no ruleset: there was no such firewall, or it had a mistake.
  private static List<FlowChange> changes(CheckedPolicy checked, Site before, String firewall) {
    try {
      String text = ProgramText.of(PolicyCompiler.compile(before, firewall).program());
      return text.equals(checked.text()) ? List.of() : checked.changesFrom(RulesetText.read(text));
    } catch (PolicyError e) {
      return List.of();
    } catch (RulesetError e) {
      throw new IllegalStateException("what the compiler writes can be read", e);
    }
  }

  @Override
  public Running running(Site now, String firewall) {
    if (!source.unapproved().isEmpty()) {
      return new Running.Failed(texts.get("console.approve.first"));
    }
    Device device = now.device(firewall).orElseThrow(() -> new IllegalArgumentException("no firewall " + firewall));
    return switch (new ReadBack(source.shells()).read(device)) {
      case ReadBack.Running(var rules) -> judged(now, firewall, rules.meaning());
      case ReadBack.Failed(var reason) -> new Running.Failed(reason);
    };
  }

  private Running judged(Site now, String firewall, RunningRules.Meaning running) {
    try {
      return new Running.Told(clock.instant(), running.judged(), running.unread(),
          CheckedPolicy.of(now, firewall).changesFrom(running.filter()));
    } catch (PolicyError e) {
      return new Running.Failed(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public PushOutcome push(Site site, String firewall, Optional<String> override, PushListener listener,
      Cancellation stop) {
    if (!source.unapproved().isEmpty()) {
      return new PushOutcome.Refused(PushStep.CHECK, texts.get("console.approve.first"));
    }
    Device device = site.device(firewall).orElseThrow(() -> new IllegalArgumentException("no firewall " + firewall));
    try {
      listener.entered(PushStep.CHECK, Optional.empty());
      Change change = Change.of(CheckedPolicy.of(site, firewall), override);
      return source.push().run(device, change, CONFIRM_WITHIN, listener, stop);
    } catch (PolicyError e) {
      return new PushOutcome.Refused(PushStep.CHECK, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void accept(String knownHostsLine) {
    source.hostKeys().accept(knownHostsLine);
  }
}
