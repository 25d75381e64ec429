package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Statement;
import org.rempart.verify.nft.tree.Wording;

/// `meta mark set` and `ct mark set`.
final class Marking {
  private static final Syntax SYNTAX = Syntax.of(Syntax.LONG_MARK, Syntax.Names.NONE);
  private static final Pattern CHOICE = Pattern.compile(".* mod (\\d{1,3})(?: seed \\d+)?(?: offset (\\d{1,9}))?");
  private static final int MOST_CHOICES = 64;

  private final RuleDraft draft;
  private final boolean connection;
  private final String own;

  Marking(RuleDraft draft, boolean connection) {
    this.draft = draft;
    this.connection = connection;
    this.own = connection ? "ct mark" : "meta mark";
  }

  /// A map whose cases set constants.
  void by(Mapping mapping, Expression key) throws RulesetError {
    if (mapping.cases().size() > 1 && Wording.of(key).contains(own)) {
      throw key.at().error("a mark that a map makes of itself is not understood");
    }
    List<RuleDraft.Turn> turns = new ArrayList<>();
    Condition earlier = Condition.NEVER;
    for (Mapping.Case one : mapping.cases()) {
      boolean rest = one.key() instanceof Expression.Anything;
      turns.add(new RuleDraft.Turn(rest ? Terms.all(one.condition(), Terms.not(earlier)) : one.condition(),
          set(SYNTAX.number(one.value()))));
      earlier = Terms.any(earlier, one.condition());
    }
    draft.part(turns);
  }

  /// A calculation.
  void to(Statement.Change change) throws RulesetError {
    if (change.value() instanceof Expression.Field(var at, var words) && !isMark(words)) {
      chosen(words, at.error("what the mark becomes is not told by the ruleset; it is understood from numbers, marks, "
          + "maps, and numgen or hashes of few values"));
      return;
    }
    MarkSum sum = MarkSum.of(change.value());
    if (sum.flips() != 0) {
      throw change.at().error("turning bits of a mark over is not understood");
    }
    if (sum.source().isPresent() && !sum.source().get().equals(own)) {
      draft.and(Terms.TRACKED);
      draft.then(new Action.CopyMark(connection, -1));
    }
    if (sum.fixed() != 0) {
      draft.then(new Action.SetMark(connection, (int) sum.fixed(), (int) (sum.value() & sum.fixed())));
    }
  }

  private static boolean isMark(String words) {
    return words.equals("meta mark") || words.equals("ct mark");
  }

  private Action set(long value) {
    return new Action.SetMark(connection, -1, (int) value);
  }

  /// `numgen random mod 4`: one of four, the ruleset does not say which.
  private void chosen(String words, RulesetError otherwise) throws RulesetError {
    Matcher choice = CHOICE.matcher(words);
    if (!choice.matches() || Integer.parseInt(choice.group(1)) > MOST_CHOICES) {
      throw otherwise;
    }
    long offset = choice.group(2) == null ? 0 : Long.parseLong(choice.group(2));
    List<RuleDraft.Turn> turns = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(choice.group(1)); i++) {
      turns.add(new RuleDraft.Turn(new Condition.Unclear(words + " " + (offset + i), !words.startsWith("numgen")),
          set(offset + i)));
    }
    draft.part(turns);
  }
}
