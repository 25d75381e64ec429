package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rempart.verify.filter.RulesetError;

/// Puts what `define` says in the place of its names.
final class Definitions {
  private static final int MOST_TOKENS = 20_000_000; // definitions of definitions grow fast

  private final List<Token> tokens;
  private final List<Token> expanded = new ArrayList<>();
  private final Map<String, List<Token>> values = new HashMap<>();
  private int at;

  private Definitions(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Token> expand(List<Token> tokens) throws RulesetError {
    Definitions definitions = new Definitions(tokens);
    while (definitions.at < tokens.size()) {
      definitions.next();
    }
    return definitions.expanded;
  }

  private void next() throws RulesetError {
    Token token = tokens.get(at++);
    boolean first = expanded.isEmpty() || expanded.getLast().separates() || expanded.getLast().is("{");
    if (first && token.is("include")) {
      throw token.at().error("other files are not read; put what this one includes in its place");
    }
    if (first && (token.is("define") || token.is("redefine"))) {
      define();
    } else if (first && token.is("undefine")) {
      values.remove(name().text());
    } else {
      add(expanded, token);
    }
  }

  private Token name() throws RulesetError {
    Token name = tokens.get(at);
    if (name.kind() != Token.Kind.WORD) {
      throw name.at().error("the name of a definition is expected here");
    }
    at++;
    return name;
  }

  private void define() throws RulesetError {
    Token name = name();
    if (!tokens.get(at).is("=")) {
      throw tokens.get(at).at().error("'=' is expected here");
    }
    at++;
    List<Token> value = new ArrayList<>();
    for (int depth = 0; depth > 0 || !tokens.get(at).separates(); at++) {
      Token token = tokens.get(at);
      if (token.kind() == Token.Kind.END) {
        if (depth == 0) {
          break;
        }
        throw token.at().error("the definition of '" + name.text() + "' does not end");
      }
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      if (token.kind() != Token.Kind.LINE_END) {
        add(value, token);
      }
    }
    values.put(name.text(), value);
  }

  private void add(List<Token> to, Token token) throws RulesetError {
    if (token.kind() != Token.Kind.WORD || !token.text().startsWith("$")) {
      to.add(token);
      return;
    }
    List<Token> value = values.get(token.text().substring(1));
    if (value == null) {
      throw token.at().error("this name is not defined before");
    }
    if (to.size() + value.size() > MOST_TOKENS) {
      throw token.at().error("the definitions grow beyond all bounds");
    }
    value.forEach(one -> to.add(one.insteadOf(token)));
  }
}
