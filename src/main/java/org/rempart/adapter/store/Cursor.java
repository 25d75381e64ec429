package org.rempart.adapter.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A place in a YAML document. What is wrong there is noted as a problem, and reading goes on, so that a
/// person sees all of them at once.
final class Cursor {
  private final String file;
  private final Node node;
  private final String path;
  private final List<Problem> problems;

  Cursor(String file, Node node, String path, List<Problem> problems) {
    this.file = file;
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  void problem(String text, String remedy) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    int column = node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(1);
    problems.add(new Problem(file, line, column, path, text, remedy));
  }

  /// The entries of a mapping in their order; anything else is a problem.
  Map<String, Cursor> entries() {
    Map<String, Cursor> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : mapping.getValue()) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        if (entries.put(key,
            new Cursor(file, tuple.getValueNode(), path.isEmpty() ? key : path + "." + key, problems)) != null) {
          new Cursor(file, tuple.getKeyNode(), path, problems).problem("'" + key + "' stands here twice", "keep one");
        }
      }
    } else if (!isNull()) {
      problem("a mapping (name: value) is wanted here", "");
    }
    return entries;
  }

  /// As `entries`, where only some keys are known.
  Map<String, Cursor> fields(Collection<String> known) {
    Map<String, Cursor> fields = entries();
    fields.forEach((key, value) -> {
      if (!known.contains(key)) {
        value.problem("there is no '" + key + "' here", Spelling.remedy(key, known));
      }
    });
    return fields;
  }

  /// The items of a sequence; a lone value is a sequence of one.
  List<Cursor> items() {
    List<Cursor> items = new ArrayList<>();
    if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.getValue().size(); i++) {
        items.add(new Cursor(file, sequence.getValue().get(i), path + "[" + i + "]", problems));
      }
    } else if (!isNull()) {
      items.add(this);
    }
    return items;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  boolean isNull() {
    return node instanceof ScalarNode scalar
        && (scalar.getValue().isEmpty() || scalar.getValue().equals("null") || scalar.getValue().equals("~"))
        && scalar.getScalarStyle() == org.snakeyaml.engine.v2.common.ScalarStyle.PLAIN;
  }

  String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem("a single value is wanted here", "");
    return "";
  }

  /// Reads a value by a parser that refuses bad text with an IllegalArgumentException.
  <T> Optional<T> read(Function<String, T> parser) {
    String text = text();
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  /// The items of a list, each read by a parser; those that it refuses are left out.
  <T> List<T> all(Function<String, T> parser) {
    return items().stream().flatMap(item -> item.read(parser).stream()).toList();
  }

  /// One of some words.
  ///
  /// @param what the words name, for the problem
  <T> Optional<T> choice(String what, T[] choices, Function<T, String> word) {
    String text = text();
    Optional<T> found = Arrays.stream(choices).filter(one -> word.apply(one).equals(text)).findFirst();
    if (found.isEmpty()) {
      problem("'" + text + "' is no " + what, Spelling.remedy(text, Arrays.stream(choices).map(word).toList()));
    }
    return found;
  }

  /// Makes an object of what was read; one that refuses its parts is a problem at this place.
  <T> Optional<T> make(java.util.function.Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      problem(String.valueOf(e.getMessage()), "");
      return Optional.empty();
    }
  }

  boolean flag() {
    String text = text();
    if (!text.equals("true") && !text.equals("false")) {
      problem("'" + text + "' is neither true nor false", "");
    }
    return text.equals("true");
  }

  int number(int least, int most) {
    String text = text();
    if (text.matches("\\d{1,9}")) {
      int value = Integer.parseInt(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    problem("'" + text + "' is not a number from " + least + " to " + most, "");
    return least;
  }
}
