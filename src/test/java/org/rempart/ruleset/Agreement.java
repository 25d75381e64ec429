package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.rempart.net.Flow;
import org.rempart.policy.Circumstances;
import org.rempart.policy.Intent;
import org.rempart.policy.IntentEvaluator;
import org.rempart.policy.Judgement;
import org.rempart.site.Action;
import org.rempart.net.ConnectionState;
import org.rempart.verify.Decision;
import org.rempart.verify.Evaluator;
import org.rempart.verify.Header;
import org.rempart.verify.Moment;
import org.rempart.verify.Packet;

/// Holds a ruleset against the intent it was made of, packet by packet.
final class Agreement {
  private final Map<Action, Integer> seen = new EnumMap<>(Action.class);
  private final Moment moment = new Moment(Instant.now(), Map.of(), true, Map.of());

  void check(Intent intent, Ruleset ruleset, Random random, int packets, String what) {
    Flows flows = new Flows(intent, random);
    IntentEvaluator meant = new IntentEvaluator(intent, Circumstances.at(moment.at()));
    Evaluator done = new Evaluator(ruleset);
    for (int i = 0; i < packets; i++) {
      String in = flows.anInterface();
      String out = flows.anInterface();
      int hopLimit = flows.hopLimit();
      Flow flow = flows.flow(intent, in, out);
      int hook = random.nextInt(5);
      if (hook == 0) {
        same(meant.toFirewall(in, flow, hopLimit), done,
            new Packet(Hook.INPUT, in, "", flow, ConnectionState.NEW, Header.USUAL.withHopLimit(hopLimit)), what);
      } else if (hook == 1) {
        same(meant.fromFirewall(out, flow, hopLimit), done,
            new Packet(Hook.OUTPUT, "", out, flow, ConnectionState.NEW, Header.USUAL.withHopLimit(hopLimit)), what);
      } else {
        same(meant.forward(in, out, flow), done,
            new Packet(Hook.FORWARD, in, out, flow, ConnectionState.NEW, Header.USUAL.withHopLimit(hopLimit)),
            what);
      }
    }
  }

  /// How many packets met each action.
  Map<Action, Integer> seen() {
    return seen;
  }

  private void same(Judgement meant, Evaluator done, Packet packet, String what) {
    Decision decision = done.decide(packet, moment);
    seen.merge(meant.action(), 1, Integer::sum);
    assertThat(action(decision)).as("%s: %s, meant %s, decided %s", what, packet, meant, decision)
        .isEqualTo(meant.action());
    if (meant.because().startsWith("r:")) {
      assertThat(decision.ruleComment()).as("%s: %s", what, packet).contains(meant.because());
    }
  }

  private static Action action(Decision decision) {
    return switch (decision.verdict()) {
      case ACCEPTED -> Action.ACCEPT;
      case DROPPED -> Action.DROP;
      case REJECTED -> Action.REJECT;
    };
  }
}
