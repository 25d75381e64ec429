package org.rempart;

import java.time.Duration;
import org.rempart.policy.PolicyError;
import org.rempart.push.Cancellation;
import org.rempart.push.Payload;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.ruleset.PolicyCompiler;
import org.rempart.ruleset.ProgramText;
import org.rempart.site.Device;
import org.rempart.site.Site;
import org.rempart.ui.changes.Preview;
import org.rempart.ui.changes.Previewer;
import org.rempart.ui.changes.Pusher;
import org.rempart.ui.common.Texts;

/// Compiles and pushes for the console.
final class Rulesets implements Previewer, Pusher {
  private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(30);

  private final ConsoleSource source;
  private final Texts texts;

  Rulesets(ConsoleSource source, Texts texts) {
    this.source = source;
    this.texts = texts;
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
  public PushOutcome push(Site site, String firewall, PushListener listener, Cancellation stop) {
    if (!source.unapproved().isEmpty()) {
      return new PushOutcome.Refused(PushStep.CHECK, texts.get("console.approve.first"));
    }
    Device device = site.device(firewall).orElseThrow(() -> new IllegalArgumentException("no firewall " + firewall));
    try {
      Payload payload = Payload.of(PolicyCompiler.compile(site, firewall));
      return source.push().run(device, payload, CONFIRM_WITHIN, listener, stop);
    } catch (PolicyError e) {
      return new PushOutcome.Refused(PushStep.CHECK, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void accept(String knownHostsLine) {
    source.hostKeys().accept(knownHostsLine);
  }
}
