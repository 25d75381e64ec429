package org.rempart.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rempart.ruleset.BaseChain;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.Rule;

/// Reads chains.
final class ChainReader {
  private static final Map<String, Integer> PRIORITIES = Map.of("raw", -300, "mangle", -150, "dstnat", -100, "filter",
      0, "security", 50, "srcnat", 100);

  private final Cursor cursor;
  private final RuleReader rules;

  ChainReader(Cursor cursor) {
    this.cursor = cursor;
    this.rules = new RuleReader(cursor);
  }

  Chain chain(String name) throws RulesetSyntaxError {
    Optional<BaseChain> base = Optional.empty();
    List<Rule> read = new ArrayList<>();
    cursor.expect("{");
    cursor.skipSeparators();
    while (!cursor.take("}")) {
      if (cursor.take("type")) {
        base = Optional.of(base());
        cursor.skipSeparators();
      } else {
        read.add(rules.rule());
      }
    }
    return new Chain(name, base, read);
  }

  private BaseChain base() throws RulesetSyntaxError {
    Token word = cursor.word();
    BaseChain.Type type = BaseChain.Type.parse(word.text())
        .orElseThrow(() -> new RulesetSyntaxError(word, "the types filter, nat and route are understood"));
    cursor.expect("hook");
    Token hook = cursor.word();
    Hook known = Hook.parse(hook.text()).orElseThrow(() -> new RulesetSyntaxError(hook, "no known hook"));
    cursor.expect("priority");
    int priority = priority();
    cursor.expect(";");
    return new BaseChain(type, known, priority, acceptsByDefault());
  }

  /// `-100`, `filter`, `filter + 10`.
  private int priority() throws RulesetSyntaxError {
    Token word = cursor.word();
    if (word.text().matches("-?\\d{1,9}")) {
      return Integer.parseInt(word.text());
    }
    Integer named = PRIORITIES.get(word.text());
    if (named == null) {
      throw new RulesetSyntaxError(word, "no known priority");
    }
    int sign = cursor.take("+") ? 1 : cursor.take("-") ? -1 : 0;
    return sign == 0 ? named : named + sign * cursor.number();
  }

  private boolean acceptsByDefault() throws RulesetSyntaxError {
    if (!cursor.take("policy")) {
      return true; // as the kernel does
    }
    Token verdict = cursor.word();
    if (!verdict.is("accept") && !verdict.is("drop")) {
      throw new RulesetSyntaxError(verdict, "a default verdict is accept or drop");
    }
    return verdict.is("accept");
  }
}
