package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.policy.Judgement;
import org.rempart.site.Action;

/// The chains that the kernel calls: what holds for all packets, then one look-up that finds the chain of the
/// two interfaces.
record BaseChains() implements Pass {
  @Override
  public Draft apply(Draft draft) {
    return draft.withChains(draft.plan().forwards()
        ? List.of(input(draft), forward(draft), output(draft))
        : List.of(input(draft), output(draft)));
  }

  private static Chain input(Draft draft) {
    List<Rule> rules = new ArrayList<>(Protections.state(draft));
    rules.add(Protections.loopback(Field.IIFNAME));
    rules.addAll(Protections.neighbours(draft));
    rules.addAll(Protections.pair(draft));
    rules.addAll(Protections.oddities(draft));
    rules.addAll(Protections.sources(draft));
    rules.addAll(dispatch(draft, Crossings.toFirewall(draft.intent()), List.of(Field.IIFNAME)));
    return base(draft, Hook.INPUT, Defaults.toDevice(draft), rules);
  }

  private static Chain forward(Draft draft) {
    List<Rule> rules = new ArrayList<>(Protections.state(draft));
    rules.addAll(Protections.oddities(draft));
    rules.addAll(Protections.sources(draft));
    rules.addAll(Protections.destinations(draft));
    rules.addAll(dispatch(draft, Crossings.through(draft.intent()), List.of(Field.IIFNAME, Field.OIFNAME)));
    return base(draft, Hook.FORWARD, draft.intent().defaults().between(), rules);
  }

  private static Chain output(Draft draft) {
    List<Rule> rules = new ArrayList<>(Protections.state(draft));
    rules.add(Protections.loopback(Field.OIFNAME));
    rules.addAll(Protections.neighbours(draft));
    rules.addAll(Protections.pair(draft));
    rules.addAll(Protections.destinations(draft));
    rules.addAll(dispatch(draft, Crossings.fromFirewall(draft.intent()), List.of(Field.OIFNAME)));
    return base(draft, Hook.OUTPUT, Defaults.fromDevice(draft), rules);
  }

  private static Chain base(Draft draft, Hook hook, Action byDefault, List<Rule> rules) {
    rules.add(Defaults.of(draft, new Judgement(byDefault, "p:default")));
    return new Chain(hook.text(),
        Optional.of(new BaseChain(BaseChain.Type.FILTER, hook, 0, byDefault == Action.ACCEPT)),
        rules);
  }

  /// Ways on which the policy says nothing have no entry: they meet the default.
  private static List<Rule> dispatch(Draft draft, List<Crossing> crossings, List<Field> key) {
    List<Statement.VerdictMap.Entry> entries = crossings.stream()
        .filter(crossing -> draft.hasChain(crossing.chain()))
        .map(crossing -> new Statement.VerdictMap.Entry(element(crossing, key), new Verdict.Jump(crossing.chain())))
        .toList();
    return entries.isEmpty()
        ? List.of()
        : List.of(new Rule(List.of(), List.of(new Statement.VerdictMap(key, entries)), Optional.empty()));
  }

  private static Element element(Crossing crossing, List<Field> key) {
    return new Element(key.stream()
        .<Value>map(field -> new Value.Word(field == Field.IIFNAME ? crossing.in() : crossing.out())).toList());
  }
}
