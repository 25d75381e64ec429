package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.Place;
import org.rempart.verify.nft.tree.Wording;

/// What is looked up: a field, or several joined by `.`. Of a packet that lacks one of them nothing holds.
final class Key {
  /// @param mask the bits that count
  private record Part(FieldMeaning field, Optional<Expression> mask, String words) {
    Condition is(Expression value) throws RulesetError {
      return field.holds(new Comparison(value.at(), Comparison.Sense.AMONG, mask, List.of(value)));
    }
  }

  private final List<Part> parts;

  private Key(List<Part> parts) {
    this.parts = parts;
  }

  static Key of(Expression expression, Fields fields) throws RulesetError {
    List<Expression> joined = expression instanceof Expression.Joined(_, var several) ? several : List.of(expression);
    List<Part> parts = new ArrayList<>();
    for (Expression one : joined) {
      parts.add(part(one, fields));
    }
    return new Key(parts);
  }

  private static Part part(Expression one, Fields fields) throws RulesetError {
    String words = Wording.of(one);
    return switch (one) {
      case Expression.Field(_, var field) -> new Part(fields.of(field), Optional.empty(), words);
      case Expression.Calculated(_, var operator, Expression.Field(_, var field), var mask) when operator.equals("&") ->
        new Part(fields.of(field), Optional.of(mask), words);
      case Expression.Calculated(_, _, var left, _) ->
        new Part(new UnclearField(words, part(left, fields).field().there(), false,
            true, Syntax.Names.NONE), Optional.empty(), words);
      case Expression.Word _,Expression.Prefix _,Expression.Range _,Expression.Joined _,Expression.Bits _,Expression.Members _,Expression.Named _,Expression.Mapped _,Expression.Verdict _,Expression.Anything _ ->
        throw one.at().error("a field of the packet is expected here");
    };
  }

  /// The same in a rule that asks for a protocol with ports already.
  Key withPorts() {
    return new Key(parts.stream().map(part -> new Part(part.field.withPorts(), part.mask, part.words)).toList());
  }

  List<String> words() {
    return parts.stream().map(Part::words).toList();
  }

  Condition there() {
    return Terms.all(parts.stream().map(part -> part.field.there()).toList());
  }

  /// Whether `a,b` without an operator asks for any of these bits.
  boolean ofBits() {
    return parts.size() == 1 && parts.getFirst().mask.isEmpty() && parts.getFirst().field.ofBits();
  }

  /// A comparison with one value.
  Condition compared(Place at, Comparison.Sense sense, Expression value) throws RulesetError {
    boolean bits = value instanceof Expression.Bits;
    if (bits && !(parts.size() == 1 && parts.getFirst().field.ofBits())) {
      throw value.at().error("several values stand in braces");
    }
    if (parts.size() == 1) {
      Part only = parts.getFirst();
      return only.field.holds(new Comparison(at, sense, only.mask, List.of(value)));
    }
    return switch (sense) {
      case AMONG, NOT_AMONG -> among(List.of(value), sense == Comparison.Sense.NOT_AMONG);
      case BELOW, AT_MOST, ABOVE, AT_LEAST, ANY_BIT, NO_BIT -> throw at.error("joined fields have no such order");
    };
  }

  /// Whether the fields are one of the elements, or none.
  Condition among(List<Expression> elements, boolean negated) throws RulesetError {
    if (elements.stream().anyMatch(Expression.Anything.class::isInstance)) {
      return negated ? Condition.NEVER : there();
    }
    if (parts.size() == 1 && !elements.isEmpty()) {
      Part only = parts.getFirst();
      return only.field.holds(new Comparison(elements.getFirst().at(),
          negated ? Comparison.Sense.NOT_AMONG : Comparison.Sense.AMONG, only.mask, elements));
    }
    List<Condition> any = new ArrayList<>();
    for (Expression element : elements) {
      any.add(is(element));
    }
    return negated ? Terms.all(there(), Terms.not(Terms.any(any))) : Terms.any(any);
  }

  /// Whether the fields are this element.
  Condition is(Expression element) throws RulesetError {
    if (element instanceof Expression.Anything) {
      return there();
    }
    if (parts.size() == 1) {
      return parts.getFirst().is(element);
    }
    if (!(element instanceof Expression.Joined(_, var values)) || values.size() != parts.size()) {
      throw element.at().error(parts.size() + " values joined by '.' are expected here");
    }
    List<Condition> all = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      all.add(parts.get(i).is(values.get(i)));
    }
    return Protocols.areWithPorts(all) && this.asksPorts() ? withPorts().is(element) : Terms.all(all);
  }

  private boolean asksPorts() {
    return parts.stream().anyMatch(part -> part.field instanceof TransportPort(_, var certain) && !certain);
  }
}
