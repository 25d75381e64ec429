package org.rempart.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.net.Protocol;
import org.rempart.ruleset.CtHelper;
import org.rempart.ruleset.Element;
import org.rempart.ruleset.NamedMap;
import org.rempart.ruleset.NamedSet;
import org.rempart.ruleset.Overlaps;
import org.rempart.ruleset.SetTraits;
import org.rempart.ruleset.ValueType;

/// Reads the named objects of a table.
final class ObjectReader {
  private static final Set<String> FLAGS = Set.of("interval", "timeout", "dynamic");

  private final Cursor cursor;
  private final ElementReader elements;

  ObjectReader(Cursor cursor) {
    this.cursor = cursor;
    this.elements = new ElementReader(cursor);
  }

  CtHelper helper(String name) throws RulesetSyntaxError {
    cursor.expect("{");
    cursor.skipSeparators();
    cursor.expect("type");
    String type = cursor.quoted().text();
    cursor.expect("protocol");
    Token word = cursor.word();
    Protocol protocol = Protocol.parse(word.text()).filter(one -> one.equals(Protocol.TCP) || one.equals(Protocol.UDP))
        .orElseThrow(() -> new RulesetSyntaxError(word, "a helper follows tcp or udp"));
    cursor.skipSeparators();
    if (cursor.take("l3proto")) {
      cursor.expect("inet");
      cursor.skipSeparators();
    }
    cursor.expect("}");
    return new CtHelper(name, type, protocol);
  }

  NamedSet set(Token name) throws RulesetSyntaxError {
    Head head = new Head();
    List<ElementReader.Listed> listed = body(head, "set");
    try {
      List<Element> members = listed.stream().filter(one -> one.stays() && !head.flags.contains("dynamic"))
          .map(ElementReader.Listed::element).toList();
      refuseOverlaps(name, members);
      return new NamedSet(name.text(), head.key, head.traits(), members);
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(name, e);
    }
  }

  NamedMap map(Token name) throws RulesetSyntaxError {
    Head head = new Head();
    head.map = true;
    List<ElementReader.Listed> listed = body(head, "map");
    if (!Set.of("interval").containsAll(head.flags)) {
      throw new RulesetSyntaxError(name, "a map with other flags than 'interval' is not understood");
    }
    refuseOverlaps(name, listed.stream().map(ElementReader.Listed::element).toList());
    try {
      return new NamedMap(name.text(), head.key, head.counted,
          listed.stream().map(ElementReader.Listed::entry).toList());
    } catch (IllegalArgumentException e) {
      throw RulesetSyntaxError.because(name, e);
    }
  }

  private static void refuseOverlaps(Token name, List<Element> all) throws RulesetSyntaxError {
    Optional<Overlaps.Pair> pair = Overlaps.find(all);
    if (pair.isPresent()) {
      throw new RulesetSyntaxError(name,
          "it depends on their order which of these counts: " + pair.get().one() + " and " + pair.get().other());
    }
  }

  /// What stands before the elements.
  private static final class Head {
    private final List<ValueType> key = new ArrayList<>();
    private final Set<String> flags = new LinkedHashSet<>();
    private Optional<Duration> timeout = Optional.empty();
    private Optional<Integer> size = Optional.empty();
    private boolean map;
    private boolean counted;

    SetTraits traits() {
      return new SetTraits(flags.contains("interval"), flags.contains("timeout"), flags.contains("dynamic"), timeout,
          size);
    }
  }

  private List<ElementReader.Listed> body(Head head, String kind) throws RulesetSyntaxError {
    List<ElementReader.Listed> listed = List.of();
    cursor.expect("{");
    cursor.skipSeparators();
    while (!cursor.take("}")) {
      Token word = cursor.word();
      switch (word.text()) {
        case "type" -> type(head);
        case "flags" -> flags(head);
        case "size" -> head.size = Optional.of(cursor.number());
        case "timeout" -> head.timeout = Optional.of(Durations.read(cursor.word()));
        case "elements" -> {
          cursor.expect("=");
          listed = head.map ? elements.entries(head.key) : elements.members(head.key);
        }
        default -> {
          if (!head.map || !word.is("counter")) {
            throw new RulesetSyntaxError(word, "in a " + kind + " this is not understood");
          }
          head.counted = true;
        }
      }
      cursor.expectSeparator();
    }
    return listed;
  }

  private void type(Head head) throws RulesetSyntaxError {
    do {
      Token word = cursor.word();
      head.key.add(ValueType.parse(word.text())
          .orElseThrow(() -> new RulesetSyntaxError(word, "no known type of data")));
    } while (cursor.take("."));
    if (head.map) {
      cursor.expect(":", "verdict");
    }
  }

  private void flags(Head head) throws RulesetSyntaxError {
    do {
      Token word = cursor.word();
      if (!FLAGS.contains(word.text())) {
        throw new RulesetSyntaxError(word, "the flags interval, timeout and dynamic are understood");
      }
      head.flags.add(word.text());
    } while (cursor.take(","));
  }
}
