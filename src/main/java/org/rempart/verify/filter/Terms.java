package org.rempart.verify.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.net.Family;
import org.rempart.net.PortRange;

/// Puts conditions together without the parts that say nothing.
public final class Terms {
  /// Of a connection that is tracked: only then is there anything else to know of it than the state.
  public static final Condition TRACKED = new Condition.Not(
      new Condition.StateIn(Set.of(ConnectionState.INVALID, ConnectionState.UNTRACKED)));
  public static final Condition IPV4 = new Condition.FamilyIs(Family.IPV4);
  public static final Condition IPV6 = new Condition.FamilyIs(Family.IPV6);

  /// It has the header of its transport protocol.
  public static final Condition WHOLE = new Condition.Not(new Condition.LaterFragment());

  private Terms() {}

  public static Condition all(Condition... parts) {
    return all(Arrays.asList(parts));
  }

  public static Condition all(List<Condition> parts) {
    List<Condition> telling = new ArrayList<>();
    for (Condition part : parts) {
      if (part.equals(Condition.NEVER)) {
        return Condition.NEVER;
      }
      if (part instanceof Condition.All(var inner)) {
        telling.addAll(inner);
      } else {
        telling.add(part);
      }
    }
    return telling.size() == 1 ? telling.getFirst() : new Condition.All(telling);
  }

  public static Condition any(Condition... parts) {
    return any(Arrays.asList(parts));
  }

  public static Condition any(List<Condition> parts) {
    List<Condition> possible = new ArrayList<>();
    for (Condition part : parts) {
      if (part.equals(Condition.ALWAYS)) {
        return Condition.ALWAYS;
      }
      if (part instanceof Condition.Any(var inner)) {
        possible.addAll(inner);
      } else {
        possible.add(part);
      }
    }
    return possible.size() == 1 ? possible.getFirst() : new Condition.Any(possible);
  }

  public static Condition not(Condition part) {
    if (part.equals(Condition.ALWAYS) || part.equals(Condition.NEVER)) {
      return part.equals(Condition.ALWAYS) ? Condition.NEVER : Condition.ALWAYS;
    }
    return part instanceof Condition.Not(var inner) ? inner : new Condition.Not(part);
  }

  public static Condition family(Family family) {
    return family == Family.IPV4 ? IPV4 : IPV6;
  }

  public static Condition protocol(int number) {
    return new Condition.ProtocolIn(PortRange.of(number));
  }

}
