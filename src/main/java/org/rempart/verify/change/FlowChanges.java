package org.rempart.verify.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rempart.net.ConnectionState;
import org.rempart.net.IpAddress;
import org.rempart.net.IpSet;
import org.rempart.ruleset.Hook;
import org.rempart.site.ZoneKind;
import org.rempart.space.Box;
import org.rempart.space.NumberSet;
import org.rempart.verify.filter.Passage;
import org.rempart.verify.proof.Difference;

/// Turns differences of packets into words: one line for both families, the most to be feared first.
public final class FlowChanges {
  /// What holds for the first packet of every usual connection, and needs no word.
  private static final Map<String, Boolean> USUAL = Map.of("tcp syn", true, "tcp ack", false, "tcp fin", false,
      "tcp rst", false, "rt type 0", false);

  private final Nomenclature names;

  private FlowChanges(Nomenclature names) {
    this.names = names;
  }

  public static List<FlowChange> of(List<Difference> differences, Nomenclature names) {
    var words = new FlowChanges(names);
    List<FlowChange> changes = new ArrayList<>();
    for (Difference difference : widest(differences)) {
      FlowChange change = words.change(difference);
      if (changes.stream().noneMatch(change::reads)) {
        changes.add(change);
      }
    }
    // nobody asks for the later packets of flows whose first one is told
    List<FlowChange> first = changes.stream().filter(FlowChange::ofFirstPackets).toList();
    changes.removeIf(one -> !one.ofFirstPackets() && first.stream().anyMatch(one::sameFlow));
    changes.sort(Comparator.comparing(FlowChange::risk).reversed().thenComparing(FlowChange::kind));
    return List.copyOf(changes);
  }

  /// Without those that are a part of another.
  private static List<Difference> widest(List<Difference> differences) {
    List<Difference> widest = new ArrayList<>();
    for (Difference one : differences) {
      if (widest.stream().noneMatch(other -> within(one, other))) {
        widest.removeIf(other -> within(other, one));
        widest.add(one);
      }
    }
    return widest;
  }

  private FlowChange change(Difference difference) {
    Box box = difference.box();
    Passage example = difference.example();
    boolean nat = difference.kind() == Difference.Kind.TRANSLATED_OTHERWISE;
    Hook hook = example.hook();
    return new FlowChange(difference.kind(), risk(difference), hook,
        hook == Hook.OUTPUT ? names.own(box.source()) : names.words(box.source()),
        destination(difference), ServiceWords.of(box),
        conditions(difference), example,
        Decided.of(difference.before(), nat), Decided.of(difference.after(), nat));
  }

  private List<String> destination(Difference difference) {
    IpSet addresses = difference.box().destination();
    List<String> words = difference.example().hook() == Hook.INPUT ? names.own(addresses) : names.words(addresses);
    return arrives(difference)
        .map(address -> List.of(String.join(", ", words) + " => " + String.join(", ", names.words(IpSet.of(address)))))
        .orElse(words);
  }

  /// Where the example goes if its destination is translated.
  private static Optional<IpAddress> arrives(Difference difference) {
    IpAddress asked = difference.example().flow().destination();
    return Optional.of(difference.arrives().destination()).filter(address -> !address.equals(asked));
  }

  private Risk risk(Difference difference) {
    IpSet source = difference.box().source();
    IpSet destination = arrives(difference).map(IpSet::of).orElse(difference.box().destination());
    Hook hook = difference.example().hook();
    return switch (difference.kind()) {
      case NOW_ALLOWED ->
        Risk.opened(hook == Hook.OUTPUT ? Optional.of(ZoneKind.MANAGEMENT) : names.leastTrusted(source),
            hook == Hook.INPUT ? Optional.of(ZoneKind.MANAGEMENT) : names.mostTrusted(destination));
      case TRANSLATED_OTHERWISE -> Risk.MEDIUM;
      case NOW_CUT, REFUSED_OTHERWISE -> Risk.LOW;
    };
  }

  private List<String> conditions(Difference difference) {
    Box box = difference.box();
    List<String> conditions = new ArrayList<>();
    if (!box.states().contains(ConnectionState.NEW)) {
      conditions.add(FlowChange.STATE + box.states().stream().map(ConnectionState::text).sorted()
          .collect(Collectors.joining(",")));
    }
    if (names == Nomenclature.NONE) {
      Hook hook = difference.example().hook();
      if (hook != Hook.OUTPUT) {
        conditions.add("in " + String.join(",", box.in()));
      }
      if (hook != Hook.INPUT) {
        conditions.add("out " + String.join(",", box.out()));
      }
    }
    new TreeMap<>(box.variables()).forEach((words, holds) -> {
      if (!Objects.equals(USUAL.get(words), holds)) {
        conditions.add(holds ? words : "not: " + words);
      }
    });
    return conditions;
  }

  private static boolean within(Difference inner, Difference outer) {
    return inner.kind() == outer.kind() && inner.example().hook() == outer.example().hook()
        && within(inner.box(), outer.box());
  }

  private static boolean within(Box inner, Box outer) {
    return inner.family() == outer.family() && inner.source().minus(outer.source()).isEmpty()
        && inner.destination().minus(outer.destination()).isEmpty() && within(inner.protocols(), outer.protocols())
        && within(inner.sourcePorts(), outer.sourcePorts())
        && within(inner.destinationPorts(), outer.destinationPorts()) && outer.states().containsAll(inner.states())
        && outer.in().containsAll(inner.in()) && outer.out().containsAll(inner.out())
        && inner.variables().entrySet().containsAll(outer.variables().entrySet());
  }

  private static boolean within(NumberSet inner, NumberSet outer) {
    return inner.ranges().stream().allMatch(
        range -> outer.ranges().stream().anyMatch(one -> one.contains(range.first()) && one.contains(range.last())));
  }
}
