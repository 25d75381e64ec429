package org.rempart.volley;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.rempart.policy.Intent;
import org.rempart.policy.IntentEvaluator;
import org.rempart.policy.Judgement;
import org.rempart.site.Action;
import org.rempart.site.Protection;
import org.rempart.site.Site;

/// Holds what a kernel does against what the policy says, packet by packet, and counts what it has seen.
public final class Campaign {
  /// @param mute whether the router's own ICMP errors do not leave
  private record Meant(Judgement judgement, String what, boolean mute) {}

  private final Map<Action, Integer> seen = new EnumMap<>(Action.class);
  private final Map<String, Integer> because = new HashMap<>();
  private int answers;

  /// @param volley with the ruleset loaded
  public void check(Volley volley, Site site, Intent intent, Random random, int packets, String what) {
    IntentEvaluator evaluator = new IntentEvaluator(intent);
    Targets targets = new Targets(site, intent, random);
    List<Shot> shots = new ArrayList<>();
    List<Meant> meant = new ArrayList<>();
    while (shots.size() < packets) {
      Optional<Targets.Target> next = targets.next();
      if (next.isEmpty()) {
        continue;
      }
      Targets.Target target = next.get();
      Shot.Packet packet = new Shot.Packet(shots.size(), target.in(), target.flow(), Shot.TCP_SYN, 64);
      shots.add(packet);
      Judgement judgement = target.judged(evaluator);
      meant.add(new Meant(judgement, target.toString(), !intent.protects(Protection.ICMP_ERRORS)));
      if (judgement.action() == Action.ACCEPT && target.forwarded() && random.nextInt(3) == 0) {
        shots.add(random.nextBoolean() || !intent.protects(Protection.ICMP_ERRORS)
            ? new Shot.Reply(shots.size(), packet.id())
            : new Shot.Complaint(shots.size(), packet.id()));
        meant.add(meant.getLast());
      }
    }
    List<Shot.Seen> fates = volley.fire(shots);
    for (Shot shot : shots) {
      compare(shot, fates.get(shot.id()), meant.get(shot.id()), what);
    }
  }

  private void compare(Shot shot, Shot.Seen fate, Meant wanted, String what) {
    switch (shot) {
      case Shot.Packet _ -> {
        boolean unheard = wanted.mute() && wanted.judgement().action() == Action.REJECT
            && fate.fate() == Shot.Fate.NOTHING;
        assertThat(unheard ? Action.REJECT : action(fate))
            .as("%s: %s, meant %s, seen %s", what, wanted.what(), wanted.judgement(), fate)
            .isEqualTo(wanted.judgement().action());
        seen.merge(wanted.judgement().action(), 1, Integer::sum);
        because.merge(wanted.judgement().because(), 1, Integer::sum);
      }
      case Shot.Reply _ -> passes(fate, "the answer to " + wanted, what);
      case Shot.Complaint _ -> passes(fate, "an ICMP error about " + wanted, what);
    }
  }

  /// What belongs to a connection that the policy let begin always passes.
  private void passes(Shot.Seen fate, String packet, String what) {
    assertThat(fate.fate()).as("%s: %s", what, packet).isIn(Shot.Fate.FORWARDED, Shot.Fate.UNSENT);
    answers += fate.fate() == Shot.Fate.FORWARDED ? 1 : 0;
  }

  private static Action action(Shot.Seen fate) {
    return switch (fate.fate()) {
      case FORWARDED, DELIVERED -> Action.ACCEPT;
      case REJECTED -> Action.REJECT;
      case NOTHING, UNSENT -> Action.DROP;
    };
  }

  /// How many packets met each action.
  public Map<Action, Integer> seen() {
    return seen;
  }

  @Override
  public String toString() {
    return "packets " + seen + ", answers and ICMP errors " + answers + ", reasons " + because.size();
  }
}
