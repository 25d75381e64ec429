package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.List;
import org.rempart.net.ConnectionState;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;

/// What a condition behind changes asks of the packet before them.
final class Afterwards {
  private Afterwards() {}

  static boolean changes(List<Action> actions) {
    return actions.stream().anyMatch(
        action -> action instanceof Action.SetMark || action instanceof Action.CopyMark
            || action instanceof Action.NoTrack);
  }

  static Condition of(Condition condition, List<Action> changes) {
    Condition before = condition;
    for (Action change : changes.reversed()) {
      before = of(before, change);
    }
    return before;
  }

  private static Condition of(Condition condition, Action change) {
    return switch (condition) {
      case Condition.All(var parts) -> Terms.all(parts.stream().map(part -> of(part, change)).toList());
      case Condition.Any(var parts) -> Terms.any(parts.stream().map(part -> of(part, change)).toList());
      case Condition.Not(var part) -> Terms.not(of(part, change));
      case Condition.Mark mark -> mark(mark, change);
      case Condition.StateIn(var states) when change instanceof Action.NoTrack ->
        states.contains(ConnectionState.UNTRACKED) ? Condition.ALWAYS : Condition.NEVER;
      case Condition other -> other;
    };
  }

  private static Condition mark(Condition.Mark asked, Action change) {
    return switch (change) {
      case Action.SetMark(var connection, var mask, var value) when connection == asked.connection() ->
        ((asked.value() ^ value) & asked.mask() & mask) != 0
            ? Condition.NEVER
            : rest(connection, asked.mask() & ~mask, asked.value() & ~mask);
      case Action.CopyMark(var toConnection, var mask) when toConnection == asked.connection() ->
        Terms.all(rest(toConnection, asked.mask() & ~mask, asked.value() & ~mask),
            rest(!toConnection, asked.mask() & mask, asked.value() & mask));
      case Action _ -> asked;
    };
  }

  private static Condition rest(boolean connection, int mask, int value) {
    return mask == 0 ? Condition.ALWAYS : new Condition.Mark(connection, mask, value);
  }
}
