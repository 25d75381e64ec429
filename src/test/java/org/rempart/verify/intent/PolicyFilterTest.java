package org.rempart.verify.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rempart.net.ConnectionState;
import org.rempart.net.Flow;
import org.rempart.net.IpSet;
import org.rempart.policy.Circumstances;
import org.rempart.policy.Intent;
import org.rempart.policy.IntentEvaluator;
import org.rempart.policy.Judgement;
import org.rempart.policy.PolicyError;
import org.rempart.policy.Question;
import org.rempart.ruleset.Flows;
import org.rempart.ruleset.Hook;
import org.rempart.site.Action;
import org.rempart.site.DynamicSet;
import org.rempart.verify.filter.Cast;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.walk.Assumption;
import org.rempart.verify.walk.Journey;
import org.rempart.verify.walk.Surroundings;
import org.rempart.verify.walk.Walk;
import org.rempart.volley.RandomSites;

/// The policy as a naive filter and the policy's own judge are two readings of decision 9; they say the same.
class PolicyFilterTest {
  private static final int POLICIES = 400;
  private static final int PACKETS = 200;
  private static final int SYN = 2;
  private static final int ACK = 16;

  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));
  private final Instant now = Instant.now();
  private final Map<Action, Integer> seen = new EnumMap<>(Action.class);

  @Test
  void both_readings_of_random_policies_agree() throws PolicyError {
    for (int i = 0; i < POLICIES * campaign; i++) {
      Random random = new Random(seed + i);
      Intent intent = Intent.of(RandomSites.site(random), random.nextInt(3) == 0 ? "fw2" : "fw1");
      Walk walk = new Walk(PolicyFilter.of(intent), new Surroundings(Optional.of(
          IpSet.of(
              intent.firewall().addresses().stream().map(one -> new org.rempart.net.IpPrefix(one, one.family().bits()))
                  .toList())),
          Optional.of(now)));
      IntentEvaluator judge = new IntentEvaluator(intent, Circumstances.at(now));
      Flows flows = new Flows(intent, random);
      for (int packet = 0; packet < PACKETS; packet++) {
        same(intent, judge, walk, question(intent, flows, random), "seed " + seed + ", policy " + i);
      }
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder(Action.values());
    System.out.println("two readings of a policy: seed " + seed + ", packets " + seen);
  }

  private static Question question(Intent intent, Flows flows, Random random) {
    String in = flows.anInterface();
    String out = flows.anInterface();
    Flow flow = flows.flow(intent, in, out);
    int place = random.nextInt(5);
    ConnectionState[] states = ConnectionState.values();
    ConnectionState state = random.nextInt(3) > 0 ? ConnectionState.NEW : states[random.nextInt(states.length)];
    return new Question(place == 0 ? Optional.empty() : Optional.of(in),
        place == 1 ? Optional.empty() : Optional.of(out),
        flow, state, flows.hopLimit(), random.nextInt(8) > 0);
  }

  private void same(Intent intent, IntentEvaluator judge, Walk walk, Question question, String what) {
    boolean translated = !judge.real(question).equals(question.flow());
    if (translated && question.state() != ConnectionState.NEW) {
      return; // what its connection's first packet was is not known
    }
    Judgement meant = judge.judge(question);
    Hook hook = question.in().isEmpty() ? Hook.OUTPUT : question.out().isEmpty() ? Hook.INPUT : Hook.FORWARD;
    Passage passage = new Passage(hook, question.in().orElse(""), question.out().orElse(""), question.flow(),
        question.state(), 0, question.begins() ? SYN : ACK, false, question.hopLimit(), Cast.HOST, 0);
    List<Journey> here = walk.journeys(passage).stream()
        .filter(journey -> journey.assumptions().stream().allMatch(one -> holds(intent, journey, question, one)))
        .toList();
    assertThat(here).as("%s: %s", what, question).hasSize(1);
    Journey journey = here.getFirst();
    assertThat(action(journey)).as("%s: %s, judged %s, walked %s", what, question, meant, journey)
        .isEqualTo(meant.action());
    if (journey.accepted() && hook == Hook.FORWARD && question.state() == ConnectionState.NEW) {
      assertThat(journey.flow().destination()).isEqualTo(judge.real(question).destination());
    }
    seen.merge(meant.action(), 1, Integer::sum);
  }

  /// Static members are in their sets, no limit is used up, no header is odd, no connection was translated.
  private static boolean holds(Intent intent, Journey journey, Question question, Assumption one) {
    String[] words = one.words().split(" ", -1);
    boolean holds = words[0].startsWith("r:");
    if (words.length == 3 && words[1].equals("in")) {
      DynamicSet set = intent.sets().stream().filter(each -> each.name().equals(words[2])).findFirst().orElseThrow();
      holds = IpSet.of(set.members()).contains(words[0].equals("source")
          ? question.flow().source()
          : journey.flow().destination());
    }
    return holds == one.holds();
  }

  private static Action action(Journey journey) {
    return switch (journey.verdict()) {
      case ACCEPTED -> Action.ACCEPT;
      case DROPPED -> Action.DROP;
      case REJECTED -> Action.REJECT;
    };
  }
}
