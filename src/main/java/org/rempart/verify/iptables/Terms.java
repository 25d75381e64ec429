package org.rempart.verify.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.PortRange;
import org.rempart.verify.filter.Condition;

/// Conditions in their shortest form.
final class Terms {
  /// Connection tracking has a connection for it.
  static final Condition TRACKED = new Condition.Not(
      new Condition.StateIn(Set.of(ConnectionState.INVALID, ConnectionState.UNTRACKED)));
  /// It has the header of its transport protocol.
  static final Condition WHOLE = new Condition.Not(new Condition.LaterFragment());

  private Terms() {}

  static Condition all(Condition... parts) {
    return all(List.of(parts));
  }

  static Condition all(List<Condition> parts) {
    List<Condition> flat = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Condition.All(var inner)) {
        flat.addAll(inner);
      } else {
        flat.add(part);
      }
    }
    List<Condition> once = flat.stream().distinct().toList();
    return once.contains(Condition.NEVER)
        ? Condition.NEVER
        : once.size() == 1 ? once.getFirst() : new Condition.All(once);
  }

  static Condition any(Condition... parts) {
    return any(List.of(parts));
  }

  static Condition any(List<Condition> parts) {
    List<Condition> flat = new ArrayList<>();
    for (Condition part : parts) {
      if (part instanceof Condition.Any(var inner)) {
        flat.addAll(inner);
      } else {
        flat.add(part);
      }
    }
    return flat.contains(Condition.ALWAYS)
        ? Condition.ALWAYS
        : flat.size() == 1 ? flat.getFirst() : new Condition.Any(flat);
  }

  static Condition not(Condition part) {
    if (part.equals(Condition.ALWAYS)) {
      return Condition.NEVER;
    }
    if (part.equals(Condition.NEVER)) {
      return Condition.ALWAYS;
    }
    return part instanceof Condition.Not(var inner) ? inner : new Condition.Not(part);
  }

  static Condition protocol(int number) {
    return new Condition.ProtocolIn(PortRange.of(number));
  }
}
