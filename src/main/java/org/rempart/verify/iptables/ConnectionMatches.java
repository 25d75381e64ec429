package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rempart.net.ConnectionState;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;

/// `-m state` and `-m conntrack` (`xt_state.c`, `xt_conntrack.c` in Linux).
final class ConnectionMatches {
  private static final Set<ConnectionState> WITHOUT_CONNECTION = EnumSet.of(ConnectionState.INVALID,
      ConnectionState.UNTRACKED);

  private ConnectionMatches() {}

  static List<Match> all() {
    return List.of(Match.of("state", "!state=", (use, _) -> {
      Given given = use.needed("state");
      return given.asks(States.of(given.value(), false).condition());
    }), Match.of("conntrack", "!ctstate= !ctproto= !ctorigsrc= !ctorigdst= !ctreplsrc= !ctrepldst= "
        + "!ctorigsrcport= !ctorigdstport= !ctreplsrcport= !ctrepldstport= !ctstatus= !ctexpire= ctdir=",
        ConnectionMatches::conntrack));
  }

  /// @param translated the virtual states SNAT (false) and DNAT (true)
  private record States(Set<ConnectionState> states, List<Boolean> translated) {
    static States of(Token token, boolean virtual) throws RulesetError {
      Set<ConnectionState> states = EnumSet.noneOf(ConnectionState.class);
      List<Boolean> translated = new ArrayList<>();
      for (String name : token.text().split(",", -1)) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (virtual && (upper.equals("SNAT") || upper.equals("DNAT"))) {
          translated.add(upper.equals("DNAT"));
        } else {
          states.add(state(token, upper));
        }
      }
      return new States(states, translated);
    }

    private static ConnectionState state(Token token, String name) throws RulesetError {
      for (ConnectionState state : ConnectionState.values()) {
        if (state.name().equals(name)) {
          return state;
        }
      }
      throw token.error("'" + name + "' is no state: NEW, ESTABLISHED, RELATED, INVALID, UNTRACKED, and with conntrack"
          + " SNAT and DNAT, are expected");
    }

    Condition condition() {
      List<Condition> any = new ArrayList<>();
      if (!states.isEmpty()) {
        any.add(new Condition.StateIn(states));
      }
      translated.forEach(destination -> any.add(new Condition.Translated(destination)));
      return Terms.any(any);
    }

    /// Those of its states in which a packet has no connection.
    Set<ConnectionState> without(boolean negated) {
      Set<ConnectionState> without = EnumSet.copyOf(WITHOUT_CONNECTION);
      without.removeIf(state -> states.contains(state) == negated);
      return without;
    }
  }

  /// Of a packet without a connection the kernel asks for the state alone: if that holds, all holds; and if the state
  /// is not asked for, nothing does.
  private static Condition conntrack(Use use, Scope scope) throws RulesetError {
    if (use.given().isEmpty()) {
      throw use.name().error("at least one option is expected behind it, such as --ctstate");
    }
    List<Condition> ofConnection = new ArrayList<>();
    for (Given given : use.given()) {
      if (!given.is("ctstate")) {
        ofConnection.add(given.asks(ConnectionFields.asked(use, given, scope)));
      }
    }
    if (!use.has("ctstate")) {
      ofConnection.addFirst(Terms.TRACKED);
      return Terms.all(ofConnection);
    }
    Given given = use.needed("ctstate");
    States states = States.of(given.value(), true);
    Condition state = given.asks(states.condition());
    if (ofConnection.isEmpty()) {
      return state;
    }
    ofConnection.addFirst(state);
    Set<ConnectionState> without = states.without(given.negated());
    if (without.isEmpty()) {
      return Terms.all(ofConnection);
    }
    ofConnection.add(Terms.TRACKED);
    return Terms.any(new Condition.StateIn(without), Terms.all(ofConnection));
  }
}
