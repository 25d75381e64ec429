package org.rempart.verify.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

/// The fates of packets that come to one base chain, from its last rule to its first: what a rule adds is a matter of
/// its own packets, while what earlier rules leave would have to be cut out of all packets again and again.
///
/// A chain that changes no packet is run once, whoever jumps there: packets that come back are labelled so, and go on
/// as the caller says. Others are run once for each way in which they may go on.
final class ChainFates {
  private record Run(String chain, Fates after) {}

  /// The place of a verdict.
  ///
  /// @param where packets that come there; may be more
  /// @param next after this rule
  /// @param returned after this chain
  private record Call(PacketSet where, Fates next, Fates returned) {
    Call within(PacketSet packets) {
      return new Call(where.and(packets), next, returned);
    }
  }

  private final Ground ground;
  private final Conditions conditions;
  private final Map<String, Chain> chains;
  private final Effects effects;
  private final Changes changes;
  private final Translations translations;
  private final Fates passed;
  private final Fates translated;
  private final Map<Run, Fates> known = new HashMap<>();
  private final Set<String> running = new HashSet<>();

  /// @param passed of packets that this base chain accepts
  /// @param translated of those that it translates, said of them as they are then
  ChainFates(Ground ground, PacketFilter.Entry entry, Conditions conditions, Fates passed, Fates translated) {
    this.ground = ground;
    this.conditions = conditions;
    this.passed = passed;
    this.translated = translated;
    chains = entry.table().byName();
    effects = new Effects(entry.table());
    changes = new Changes(ground);
    translations = new Translations(ground);
  }

  /// @param after of packets that come to the end of the chain, or return from it
  Fates of(Chain chain, Fates after) {
    if (!running.add(chain.name())) {
      throw new IllegalArgumentException("chain '" + chain.name() + "' leads to itself; no kernel loads that");
    }
    Fates fates = after;
    for (Rule rule : chain.rules().reversed()) {
      fates = before(rule, fates, after);
    }
    running.remove(chain.name());
    return fates;
  }

  private Fates before(Rule rule, Fates next, Fates returned) {
    if (rule.actions().stream().allMatch(Action.Note.class::isInstance)) {
      return next;
    }
    Bounds condition = conditions.of(rule.condition());
    if (condition.may().isEmpty()) {
      return next;
    }
    boolean changed = rule.actions().stream().anyMatch(Effects::isChange);
    Call call = new Call(changed ? ground.space().all() : condition.may(), next, returned);
    Fates fates = next;
    for (Action action : rule.actions().reversed()) {
      fates = before(action, fates, call);
    }
    return next.unless(condition, fates);
  }

  /// @param then after this action
  private Fates before(Action action, Fates then, Call call) {
    return switch (action) {
      case Action.Verdict verdict -> of(verdict, call);
      case Action.Dispatch(var cases) -> {
        Fates fates = then;
        for (Action.Case one : cases.reversed()) {
          Bounds condition = conditions.of(one.condition());
          fates = fates.unless(condition, of(one.verdict(), call.within(condition.may())));
        }
        yield fates;
      }
      case Action.TranslateBy(var cases) -> {
        Fates fates = then;
        for (Action.TranslateCase one : cases.reversed()) {
          fates = fates.unless(conditions.of(one.condition()), translations.before(one.translate(), translated));
        }
        yield fates;
      }
      case Action.SetMark(var connection, var mask, var value) -> changes.beforeMark(connection, mask, value, then);
      case Action.CopyMark(var toConnection, var mask) -> changes.beforeCopy(toConnection, mask, then);
      case Action.NoTrack _ -> changes.beforeUntracked(then);
      case Action.Note _ -> then;
    };
  }

  private Fates of(Action.Verdict verdict, Call call) {
    return switch (verdict) {
      case Action.Accept _ -> passed;
      case Action.Drop _ -> new Fates(ground.labels().of(new Outcome.Dropped()));
      case Action.Reject(var kind) -> new Fates(ground.labels().of(new Outcome.Rejected(kind)));
      case Action.Return _ -> call.returned();
      case Action.Undecided _ -> passed.or(new Fates(ground.labels().of(new Outcome.Dropped()))).or(call.next());
      case Action.Jump(var to) -> through(to, call.where(), call.next());
      case Action.Goto(var to) -> through(to, call.where(), call.returned());
      case Action.Translate translate -> translations.before(translate, translated);
    };
  }

  private Fates through(String name, PacketSet where, Fates after) {
    Chain chain = Optional.ofNullable(chains.get(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no chain '" + name + "' to go to"));
    if (effects.changes(chain)) {
      return run(chain, after);
    }
    PacketSet returned = ground.labels().returned();
    return run(chain, new Fates(returned)).within(where).then(returned, after);
  }

  private Fates run(Chain chain, Fates after) {
    Run run = new Run(chain.name(), after);
    Fates before = known.get(run);
    if (before == null) {
      before = of(chain, after);
      known.put(run, before);
    }
    return before;
  }
}
