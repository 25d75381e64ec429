package org.rempart.verify.proof;

import java.util.HashMap;
import java.util.Map;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Chain;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.Table;

/// Which chains of a table change what later rules see of a packet, themselves or by where they lead. A translation
/// does not: no rule of its chain comes after it.
final class Effects {
  private final Map<String, Chain> chains;
  private final Map<String, Boolean> known = new HashMap<>();

  Effects(Table table) {
    chains = table.byName();
  }

  boolean changes(Chain chain) {
    Boolean before = known.putIfAbsent(chain.name(), false);
    if (before != null) {
      return before;
    }
    boolean changes = chain.rules().stream().anyMatch(this::changes);
    known.put(chain.name(), changes);
    return changes;
  }

  boolean changes(Rule rule) {
    return rule.actions().stream().anyMatch(this::changes);
  }

  static boolean isChange(Action action) {
    return action instanceof Action.SetMark || action instanceof Action.CopyMark || action instanceof Action.NoTrack;
  }

  private boolean changes(Action action) {
    return switch (action) {
      case Action.SetMark _,Action.CopyMark _,Action.NoTrack _ -> true;
      case Action.Jump(var to) -> leadsToChange(to);
      case Action.Goto(var to) -> leadsToChange(to);
      case Action.Dispatch(var cases) -> cases.stream().anyMatch(one -> changes(one.verdict()));
      case Action.Accept _,Action.Drop _,Action.Reject _,Action.Return _,Action.Undecided _,Action.Note _,Action.Translate _,Action.TranslateBy _ ->
        false;
    };
  }

  private boolean leadsToChange(String to) {
    Chain chain = chains.get(to);
    return chain != null && changes(chain);
  }
}
