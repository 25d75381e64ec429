package org.rempart.verify.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Base;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.PacketFilter;
import org.rempart.verify.filter.Rule;

/// One packet through one base chain and those that it leads to.
final class ChainRun {
  /// Where to go on after a chain.
  private static final class Place {
    private final Chain chain;
    private int rule;

    Place(Chain chain) {
      this.chain = chain;
    }
  }

  private final PacketFilter.Entry entry;
  private final Map<String, Chain> chains;
  private final Surroundings surroundings;
  private final Choices choices;
  private final List<Step> steps = new ArrayList<>();
  private final Deque<Place> places = new ArrayDeque<>();
  private Seen seen;

  ChainRun(PacketFilter.Entry entry, Surroundings surroundings, Choices choices, Seen seen) {
    this.entry = entry;
    this.chains = entry.table().byName();
    this.surroundings = surroundings;
    this.choices = choices;
    this.seen = seen;
  }

  List<Step> steps() {
    return steps;
  }

  Seen seen() {
    return seen;
  }

  Ending end() {
    places.push(new Place(entry.chain()));
    while (!places.isEmpty()) {
      Place here = places.peek();
      if (here.rule == here.chain.rules().size()) {
        places.pop();
      } else {
        Rule rule = here.chain.rules().get(here.rule++);
        if (questions().holds(rule.condition())) {
          Optional<Ending> ending = act(here, rule);
          if (ending.isPresent()) {
            return ending.get();
          }
        }
      }
    }
    boolean accepts = entry.base().acceptsByDefault();
    String word = accepts ? "accept" : "drop";
    if (entry.base().type() == Base.Type.FILTER) {
      steps.add(new Step(seen.hook(), entry.table().name(), entry.chain().name(),
          new Origin(0, "default verdict " + word, Optional.empty()), word));
    }
    return accepts ? new Ending.Passed(false) : new Ending.Stopped(Journey.Verdict.DROPPED);
  }

  private Questions questions() {
    return new Questions(new Asking(seen, surroundings), choices);
  }

  private Optional<Ending> act(Place here, Rule rule) {
    for (Action action : rule.actions()) {
      Optional<Action.Verdict> verdict = switch (action) {
        case Action.Verdict one -> Optional.of(one);
        case Action.Dispatch(var cases) -> cases.stream().filter(one -> questions().holds(one.condition())).findFirst()
            .map(Action.Case::verdict);
        case Action.TranslateBy(var cases) -> cases.stream().filter(one -> questions().holds(one.condition()))
            .findFirst().map(Action.TranslateCase::translate);
        case Action other -> {
          seen = changed(other);
          yield Optional.empty();
        }
      };
      if (verdict.isPresent()) {
        return decide(here, rule, verdict.get());
      }
    }
    return Optional.empty();
  }

  private Seen changed(Action action) {
    return switch (action) {
      case Action.SetMark(var connection, var mask, var value) -> connection
          ? seen.markedConnection((seen.connectionMark() & ~mask) | value)
          : seen.marked((seen.mark() & ~mask) | value);
      case Action.CopyMark(var toConnection, var mask) -> toConnection
          ? seen.markedConnection((seen.connectionMark() & ~mask) | (seen.mark() & mask))
          : seen.marked((seen.mark() & ~mask) | (seen.connectionMark() & mask));
      case Action.NoTrack _ -> seen.untracked();
      case Action _ -> seen;
    };
  }

  /// Empty if the walk goes on with the chain on top.
  private Optional<Ending> decide(Place here, Rule rule, Action.Verdict verdict) {
    if (verdict instanceof Action.Undecided(var words)) {
      return undecided(here, rule, words);
    }
    steps.add(new Step(seen.hook(), entry.table().name(), here.chain.name(), rule.origin(), Words.of(verdict)));
    return switch (verdict) {
      case Action.Accept _ -> Optional.of(new Ending.Passed(false));
      case Action.Drop _ -> Optional.of(new Ending.Stopped(Journey.Verdict.DROPPED));
      case Action.Reject _ -> Optional.of(new Ending.Stopped(Journey.Verdict.REJECTED));
      case Action.Translate translate -> {
        seen = Translating.apply(translate, seen);
        yield Optional.of(new Ending.Passed(true));
      }
      case Action.Jump(var chain) -> enter(chain);
      case Action.Goto(var chain) -> {
        places.pop();
        yield enter(chain);
      }
      case Action.Return _ -> {
        places.pop();
        yield Optional.empty();
      }
      case Action.Undecided _ -> throw new IllegalStateException("handled above");
    };
  }

  private Optional<Ending> enter(String chain) {
    places.push(new Place(Optional.ofNullable(chains.get(chain)).orElseThrow(
        () -> new IllegalArgumentException("table " + entry.table().name() + " has no chain '" + chain + "'"))));
    return Optional.empty();
  }

  private Optional<Ending> undecided(Place here, Rule rule, String words) {
    if (choices.ask(words + " accepts", false)) {
      return decide(here, rule, new Action.Accept());
    }
    return choices.ask(words + " drops", false) ? decide(here, rule, new Action.Drop()) : Optional.empty();
  }
}
