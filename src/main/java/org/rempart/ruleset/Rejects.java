package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.site.RejectKind;

/// Rules that answer. Without a kind, TCP gets a reset, everything else an ICMP error.
final class Rejects {
  private static final int TCP = 6;

  private Rejects() {}

  /// @param tcp whether the matches are TCP's alone, never TCP's, or (empty) both
  /// @param before what is done before the answer
  static List<Rule> of(Optional<RejectKind> kind, List<Match> matches, Optional<Boolean> tcp, List<Statement> before,
      String comment) {
    boolean resets = kind.isEmpty() || kind.get() == RejectKind.TCP_RESET;
    List<Rule> rules = new ArrayList<>();
    if (resets && tcp.orElse(true)) {
      List<Match> reset = new ArrayList<>(matches);
      if (tcp.isEmpty()) {
        reset.add(Match.is(Field.L4PROTO, TCP));
      }
      rules.add(rule(reset, before, new Statement.Reject(RejectWith.TCP_RESET), comment));
    }
    if (!resets || !tcp.orElse(false)) {
      rules.add(rule(matches, before, new Statement.Reject(error(kind)), comment));
    }
    return rules;
  }

  static Rule rule(List<Match> matches, List<Statement> before, Statement last, String comment) {
    List<Statement> statements = new ArrayList<>(before);
    statements.add(last);
    return new Rule(matches, statements, Optional.of(comment));
  }

  private static RejectWith error(Optional<RejectKind> kind) {
    return switch (kind.orElse(RejectKind.ADMIN_PROHIBITED)) {
      case TCP_RESET, PORT_UNREACHABLE -> RejectWith.PORT_UNREACHABLE;
      case HOST_UNREACHABLE -> RejectWith.HOST_UNREACHABLE;
      case NET_UNREACHABLE -> RejectWith.NO_ROUTE;
      case ADMIN_PROHIBITED -> RejectWith.ADMIN_PROHIBITED;
    };
  }
}
