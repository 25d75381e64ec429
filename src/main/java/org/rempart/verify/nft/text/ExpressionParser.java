package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Expression;
import org.rempart.verify.nft.tree.FieldNames;
import org.rempart.verify.nft.tree.Numbers;

/// Reads what is compared, looked up or set. Operators bind as in nft(8): `<<` and `>>`, then `&`, `^`, `|`, then the
/// `.` of concatenations.
final class ExpressionParser {
  private static final List<Map<String, String>> LEVELS = List.of(
      Map.of("|", "|", "or", "|"),
      Map.of("^", "^", "xor", "^"),
      Map.of("&", "&", "and", "&"),
      Map.of("<<", "<<", "lshift", "<<", ">>", ">>", "rshift", ">>"));
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9}(ms|[dhms]))+");
  private static final Set<String> VERDICTS = Set.of("accept", "drop", "continue", "return", "jump", "goto");

  private final Cursor cursor;
  private final FieldParser fields;
  private final ElementParser elements;

  ExpressionParser(Cursor cursor) {
    this.cursor = cursor;
    this.fields = new FieldParser(cursor, this);
    this.elements = new ElementParser(cursor, this);
  }

  boolean beginsField() {
    return fields.begins() || cursor.sees("(");
  }

  Expression.Field field() throws RulesetError {
    return fields.field();
  }

  /// What is left of a comparison: fields, masked or joined.
  Expression key() throws RulesetError {
    boolean header = cursor.peek().kind() == Token.Kind.WORD && FieldNames.isHeader(cursor.peek().text());
    if (!header && !beginsField()) {
      throw cursor.unexpected("neither a statement nor a field that a packet has");
    }
    return joined(true);
  }

  /// A value: no field begins it.
  Expression value() throws RulesetError {
    Expression first = joined(false);
    if (!cursor.sees(",")) {
      return first;
    }
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (cursor.take(",")) {
      parts.add(joined(false));
    }
    return new Expression.Bits(first.at(), parts);
  }

  /// One element of a set, or what it leads to.
  Expression single() throws RulesetError {
    return joined(false);
  }

  /// What a field becomes or where a map's key leads: fields, calculated or mapped, or values.
  Expression source() throws RulesetError {
    Expression key = joined(true);
    return cursor.take("map") ? new Expression.Mapped(key.at(), key, data()) : key;
  }

  /// `{ ... }` or `@name`.
  Expression data() throws RulesetError {
    Token here = cursor.peek();
    if (cursor.take("@")) {
      return new Expression.Named(here.at(), cursor.name().text());
    }
    return elements.members();
  }

  boolean beginsVerdict() {
    return cursor.peek().kind() == Token.Kind.WORD && VERDICTS.contains(cursor.peek().text());
  }

  Expression.Verdict verdict() throws RulesetError {
    Token kind = cursor.word();
    return new Expression.Verdict(kind.at(), kind.text(), kind.is("jump") || kind.is("goto")
        ? Optional.of(cursor.name().text())
        : Optional.empty());
  }

  Expression.Word number() throws RulesetError {
    Token token = cursor.number();
    return new Expression.Word(token.at(), token.text());
  }

  private Expression joined(boolean withFields) throws RulesetError {
    Expression first = calculated(0, withFields);
    if (!cursor.sees(".")) {
      return first;
    }
    List<Expression> parts = new ArrayList<>(List.of(first));
    while (cursor.take(".")) {
      parts.add(calculated(0, withFields));
    }
    return new Expression.Joined(first.at(), parts);
  }

  private Expression calculated(int level, boolean withFields) throws RulesetError {
    if (level == LEVELS.size()) {
      return ranged(withFields);
    }
    Expression left = calculated(level + 1, withFields);
    Map<String, String> operators = LEVELS.get(level);
    while (operates(operators)) {
      Token operator = cursor.next();
      left = new Expression.Calculated(left.at(), operators.getOrDefault(operator.text(), operator.text()), left,
          calculated(level + 1, withFields));
    }
    return left;
  }

  private boolean operates(Map<String, String> operators) {
    return cursor.peek().kind() != Token.Kind.QUOTED && operators.containsKey(cursor.peek().text());
  }

  private Expression ranged(boolean withFields) throws RulesetError {
    Expression first = primary(withFields);
    if (!(first instanceof Expression.Word(_, var text))) {
      return first;
    }
    boolean address = text.indexOf('.') > 0 || text.indexOf(':') >= 0;
    boolean member = cursor.nested() && Numbers.unsigned(text).isPresent();
    if (cursor.sees("/") && (address || member)) {
      cursor.next();
      first = new Expression.Prefix(first.at(), first, number());
    }
    return cursor.take("-") ? new Expression.Range(first.at(), first, bound()) : first;
  }

  private Expression bound() throws RulesetError {
    return cursor.take("[") ? bracketed() : word(cursor.name());
  }

  private Expression primary(boolean withFields) throws RulesetError {
    Token here = cursor.peek();
    if (here.is("(")) {
      cursor.open("(");
      Expression inside = withFields ? joined(true) : value();
      cursor.close(")");
      return inside;
    }
    boolean header = here.kind() == Token.Kind.WORD && FieldNames.isHeader(here.text());
    if (withFields && (header || fields.begins())) {
      return fields.field();
    }
    if (here.is("{") || here.is("@")) {
      return data();
    }
    if (cursor.take("*")) {
      return new Expression.Anything(here.at());
    }
    return cursor.take("[") ? bracketed() : word(cursor.name());
  }

  private Expression bracketed() throws RulesetError {
    Expression address = word(cursor.word());
    cursor.expect("]");
    return address;
  }

  /// A duration as seconds, as JSON has it.
  private static Expression.Word word(Token token) {
    boolean duration = token.kind() == Token.Kind.WORD && DURATION.matcher(token.text()).matches()
        && Numbers.unsigned(token.text()).isEmpty();
    return new Expression.Word(token.at(), duration ? Durations.seconds(token.text()) : token.text());
  }
}
