package org.rempart.verify.nft.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;

/// A map, as cases of which the first that holds counts.
record Mapping(List<Case> cases) {
  record Case(Condition condition, Expression key, Expression value, Optional<String> comment) {}

  Mapping {
    cases = List.copyOf(cases);
  }

  /// `*` comes last, wherever it stands.
  static Mapping of(Key key, List<Expression.Element> elements) throws RulesetError {
    List<Case> cases = new ArrayList<>();
    List<Case> rest = new ArrayList<>();
    for (Expression.Element element : elements) {
      Expression value = element.value()
          .orElseThrow(() -> element.key().at().error("an element of a map leads to a value: 'key : value'"));
      Case one = new Case(key.is(element.key()), element.key(), value, element.comment());
      (element.key() instanceof Expression.Anything ? rest : cases).add(one);
    }
    cases.addAll(rest);
    return new Mapping(cases);
  }
}
