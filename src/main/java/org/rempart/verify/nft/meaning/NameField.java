package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Numbers;

/// An interface. A packet that has none has one without a name to the kernel, so a negation holds for it.
///
/// @param byIndex whether numbers are indexes, which only the device can tell the names of
record NameField(String words, boolean byIndex, Function<InterfacePattern, Condition> leaf) implements FieldMeaning {
  @Override
  public Condition there() {
    return Condition.ALWAYS;
  }

  @Override
  public Condition holds(Comparison comparison) throws RulesetError {
    List<Condition> leaves = new ArrayList<>();
    for (Expression value : comparison.values()) {
      leaves.add(leaf(value));
    }
    return switch (comparison.sense()) {
      case AMONG, ANY_BIT -> Terms.any(leaves);
      case NOT_AMONG -> Terms.not(Terms.any(leaves));
      case BELOW, AT_MOST, ABOVE, AT_LEAST, NO_BIT ->
        throw comparison.at().error("names of interfaces are the same or not, nothing else");
    };
  }

  private Condition leaf(Expression value) throws RulesetError {
    if (value instanceof Expression.Anything) {
      return Condition.ALWAYS;
    }
    if (!(value instanceof Expression.Word(var at, var text)) || text.isEmpty()) {
      throw value.at().error("an interface's name is expected here");
    }
    if (byIndex && Numbers.unsigned(text).isPresent()) {
      return new Condition.Unclear(words + " " + text, true);
    }
    boolean beginning = text.endsWith("*") && !text.endsWith("\\*");
    String name = beginning ? text.substring(0, text.length() - 1) : text.replace("\\*", "*");
    if (name.length() > 15) {
      throw at.error("an interface's name has 15 characters at most");
    }
    return leaf.apply(new InterfacePattern(name, beginning));
  }
}
