package org.rempart.verify.proof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.rempart.space.PacketSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

/// The fates of packets that come to one base chain, from its last rule to its first.
///
/// A chain that changes no packet is run once, whoever jumps there: packets that come back are labelled so, and go on
/// as the caller says. Others are run once for each way in which they may go on.
final class ChainFates {
  private record Run(String chain, Fates after) {}

  /// The place of a verdict.
  ///
  /// @param where packets that come there; may be more
  private record Place(PacketSet where, Onward onward) {
    Place within(PacketSet packets) {
      return new Place(where.and(packets), onward);
    }
  }

  /// What becomes of packets that go on.
  ///
  /// @param passed of those that the base chain accepts
  /// @param next of those that this rule leaves alone
  /// @param returned of those that leave this chain
  private record Onward(Fates passed, Fates next, Fates returned) {}

  private final Ground ground;
  private final Labels labels;
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
    labels = ground.labels();
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
    enter(chain);
    Fates fates = after;
    int to = chain.rules().size();
    while (to > 0) {
      Onward onward = new Onward(passed, fates, after);
      int from = to;
      while (from > 0 && !effects.changes(chain.rules().get(from - 1))) {
        from--;
      }
      if (from < to) {
        fates = labelled(chain.rules().subList(from, to)).then(Labels.NEXT, onward.next())
            .then(Labels.RETURNED, onward.returned()).then(Labels.PASSED, onward.passed());
      } else {
        fates = before(chain.rules().get(--from), onward);
      }
      to = from;
    }
    running.remove(chain.name());
    return fates;
  }

  /// What becomes of packets that come to rules which change none, with labels for those that go on.
  ///
  /// Half of the rules are run, and what is left goes on to the other half: where rules cross, each of them touches most
  /// of what the others said, so that it is better to put halves together than to add rule by rule.
  private Fates labelled(List<Rule> rules) {
    Fates next = labels.going(Labels.NEXT);
    if (rules.size() <= 1) {
      Onward onward = new Onward(labels.going(Labels.PASSED), next, labels.going(Labels.RETURNED));
      return rules.stream().map(rule -> before(rule, onward)).findFirst().orElse(next);
    }
    int half = rules.size() / 2;
    return labelled(rules.subList(0, half)).then(Labels.NEXT, labelled(rules.subList(half, rules.size())));
  }

  /// The packets that a rule decides, itself or by where it leads, whatever can't be told.
  PacketSet decided(Rule rule) {
    Fates next = labels.going(Labels.NEXT);
    Onward onward = new Onward(labels.going(Labels.PASSED), next, labels.going(Labels.RETURNED));
    return before(rule, onward).with(next.pairs()).not();
  }

  private void enter(Chain chain) {
    if (!running.add(chain.name())) {
      throw new IllegalArgumentException("chain '" + chain.name() + "' leads to itself; no kernel loads that");
    }
  }

  private Fates before(Rule rule, Onward onward) {
    Fates next = onward.next();
    if (rule.actions().stream().allMatch(Action.Note.class::isInstance)) {
      return next;
    }
    Bounds condition = conditions.of(rule.condition());
    if (condition.may().isEmpty()) {
      return next;
    }
    boolean changed = rule.actions().stream().anyMatch(Effects::isChange);
    Place place = new Place(changed ? ground.space().all() : condition.may(), onward);
    Fates fates = next;
    for (Action action : rule.actions().reversed()) {
      fates = before(action, fates, place);
    }
    return next.unless(condition, fates);
  }

  /// @param then after this action
  private Fates before(Action action, Fates then, Place place) {
    return switch (action) {
      case Action.Verdict verdict -> of(verdict, place);
      case Action.Dispatch(var cases) -> {
        Fates fates = then;
        for (Action.Case one : cases.reversed()) {
          Bounds condition = conditions.of(one.condition());
          fates = fates.unless(condition, of(one.verdict(), place.within(condition.may())));
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

  private Fates of(Action.Verdict verdict, Place place) {
    Onward onward = place.onward();
    return switch (verdict) {
      case Action.Accept _ -> onward.passed();
      case Action.Drop _ -> dropped();
      case Action.Reject(var kind) -> new Fates(labels.of(new Outcome.Rejected(kind)));
      case Action.Return _ -> onward.returned();
      case Action.Undecided _ -> onward.passed().or(dropped()).or(onward.next());
      case Action.Jump(var to) -> through(to, place, onward.next());
      case Action.Goto(var to) -> through(to, place, onward.returned());
      case Action.Translate translate -> translations.before(translate, translated);
    };
  }

  private Fates dropped() {
    return new Fates(labels.of(new Outcome.Dropped()));
  }

  private Fates through(String name, Place place, Fates returned) {
    Chain chain = Optional.ofNullable(chains.get(name))
        .orElseThrow(() -> new IllegalArgumentException("there is no chain '" + name + "' to go to"));
    return effects.changes(chain)
        ? remembered(new Run(name, returned), () -> of(chain, returned))
        : summary(chain).within(place.where()).then(Labels.RETURNED, returned)
            .then(Labels.PASSED, place.onward().passed());
  }

  private Fates summary(Chain chain) {
    Fates returned = labels.going(Labels.RETURNED);
    return remembered(new Run(chain.name(), returned), () -> {
      enter(chain);
      Fates summary = labelled(chain.rules()).then(Labels.NEXT, returned);
      running.remove(chain.name());
      return summary;
    });
  }

  private Fates remembered(Run run, Supplier<Fates> fates) {
    Fates before = known.get(run);
    if (before == null) {
      before = fates.get();
      known.put(run, before);
    }
    return before;
  }
}
