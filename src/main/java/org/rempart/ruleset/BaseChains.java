package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The chains that the kernel calls: what holds for all packets, then one look-up that finds the chain of the
/// two interfaces.
record BaseChains() implements Pass {
  @Override
  public Draft apply(Draft draft) {
    return draft.withChains(List.of(input(draft), forward(draft), output(draft)));
  }

  private static Chain input(Draft draft) {
    List<Rule> rules = new ArrayList<>(List.of(Protections.state(), Protections.loopback(Field.IIFNAME)));
    rules.addAll(Protections.neighbours());
    rules.addAll(Protections.sources());
    rules.addAll(Protections.icmpErrors());
    rules.addAll(dispatch(draft, Crossings.toFirewall(draft.intent()), List.of(Field.IIFNAME)));
    rules.add(Protections.byDefault());
    return base("input", Hook.INPUT, false, rules);
  }

  private static Chain forward(Draft draft) {
    List<Rule> rules = new ArrayList<>(List.of(Protections.state()));
    rules.addAll(Protections.sources());
    rules.addAll(Protections.destinations());
    rules.addAll(Protections.icmpErrors());
    rules.addAll(dispatch(draft, Crossings.through(draft.intent()), List.of(Field.IIFNAME, Field.OIFNAME)));
    rules.add(Protections.byDefault());
    return base("forward", Hook.FORWARD, false, rules);
  }

  private static Chain output(Draft draft) {
    List<Rule> rules = new ArrayList<>();
    if (draft.intent().limitsFirewall()) {
      rules.addAll(List.of(Protections.state(), Protections.loopback(Field.OIFNAME)));
      rules.addAll(Protections.neighbours());
      rules.addAll(Protections.destinations());
      rules.addAll(Protections.icmpErrors());
      rules.addAll(dispatch(draft, Crossings.fromFirewall(draft.intent()), List.of(Field.OIFNAME)));
      rules.add(Protections.byDefault());
    }
    return base("output", Hook.OUTPUT, !draft.intent().limitsFirewall(), rules);
  }

  private static Chain base(String name, Hook hook, boolean acceptsByDefault, List<Rule> rules) {
    return new Chain(name, Optional.of(new BaseChain(BaseChain.Type.FILTER, hook, 0, acceptsByDefault)), rules);
  }

  /// Ways on which the policy allows nothing have no entry: they meet the default.
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
