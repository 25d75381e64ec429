package org.rempart.verify.nft.json;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.verify.nft.tree.Effects;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;
import org.rempart.verify.nft.tree.Wording;

/// A rule as text would say it, to be shown to people.
final class RuleText {
  private RuleText() {}

  static String of(List<Statement> statements) {
    return statements.stream().map(RuleText::of).collect(Collectors.joining(" "));
  }

  private static String of(Statement statement) {
    return switch (statement) {
      case Statement.Match(_, var operator, var left, var right) -> Wording.of(left) + " "
          + (operator.equals("==") || operator.equals("in") ? "" : operator + " ") + Wording.of(right);
      case Statement.LookUp(_, var key, var data) -> Wording.of(key) + " vmap " + Wording.of(data);
      case Statement.Decide(var verdict) -> Wording.of(verdict);
      case Statement.Reject(_, var type, var code) ->
        type.isEmpty() ? "reject" : ("reject with " + type + " " + code).strip();
      case Statement.Nat nat -> nat(nat);
      case Statement.Change(_, var field, var value) -> field.words() + " set " + Wording.of(value);
      case Statement.Update update -> Effects.update(update);
      case Statement.Restrict(_, var words) -> words;
      case Statement.Remark(_, var words) -> words;
      case Statement.Surrender(_, var words) -> words;
      case Statement.NoTrack _ -> "notrack";
    };
  }

  private static String nat(Statement.Nat nat) {
    String kind = switch (nat.kind()) {
      case SNAT -> "snat";
      case DNAT -> "dnat";
      case MASQUERADE -> "masquerade";
      case REDIRECT -> "redirect";
    };
    boolean targeted = nat.address().isPresent() || nat.port().isPresent();
    return kind + (nat.family().isEmpty() ? "" : " " + nat.family()) + (nat.prefix() ? " prefix" : "")
        + (targeted ? " to " : "") + words("", nat.address()) + words(":", nat.port());
  }

  private static String words(String before, Optional<Expression> expression) {
    return expression.map(one -> before + Wording.of(one)).orElse("");
  }
}
