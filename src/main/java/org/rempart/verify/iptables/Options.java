package org.rempart.verify.iptables;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The options of a module under all of their names.
record Options(Map<String, Option> byName) {
  static final Options NONE = new Options(Map.of());

  Options {
    byName = Map.copyOf(byName);
  }

  /// Reads a list such as `!dport|destination-port= !tcp-flags=2 syn to-source=*`: `!` marks those that can be negated,
  /// `=` those that are followed by a word, or by as many as the digit says, `*` those that can be repeated.
  static Options of(String list) {
    Map<String, Option> byName = new HashMap<>();
    for (String one : list.strip().split("\\s+", -1)) {
      add(byName, one);
    }
    return new Options(byName);
  }

  private static void add(Map<String, Option> byName, String one) {
    boolean negatable = one.startsWith("!");
    boolean repeatable = one.endsWith("*");
    String bare = one.substring(negatable ? 1 : 0, one.length() - (repeatable ? 1 : 0));
    int equals = bare.indexOf('=');
    String count = equals < 0 ? "0" : bare.substring(equals + 1);
    String[] names = (equals < 0 ? bare : bare.substring(0, equals)).split("\\|", -1);
    Option option = new Option(names[0], count.isEmpty() ? 1 : Integer.parseInt(count), negatable, repeatable);
    for (String name : names) {
      byName.put(name, option);
    }
  }

  /// @param word with dashes, as `-s` or `--source`
  Optional<Option> find(String word) {
    boolean brief = word.length() == 2 && word.startsWith("-");
    boolean full = word.length() > 3 && word.startsWith("--");
    return brief || full ? Optional.ofNullable(byName.get(word.substring(brief ? 1 : 2))) : Optional.empty();
  }

  /// All of them, for a message.
  String listed() {
    return byName.isEmpty()
        ? "no options"
        : byName.values().stream().map(Option::written).distinct().sorted().collect(Collectors.joining(", "));
  }
}
