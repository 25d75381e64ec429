package org.rempart.verify.nft.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Declaration;

/// Reads the block of a chain.
final class ChainParser {
  private final Cursor cursor;
  private final RuleParser rules;

  ChainParser(Cursor cursor, RuleParser rules) {
    this.cursor = cursor;
    this.rules = rules;
  }

  /// @param name the token of its name; what follows may be a block
  List<Declaration> chain(Declaration.TableKey table, Token name) throws RulesetError {
    Optional<Declaration.HookSpec> hook = Optional.empty();
    List<Declaration> added = new ArrayList<>();
    if (cursor.take("{")) {
      cursor.skipSeparators();
      while (!cursor.take("}")) {
        if (cursor.sees("type")) {
          hook = Optional.of(hook());
        } else if (cursor.sees("policy") && hook.isPresent()) {
          hook = Optional.of(withDefault(hook.get()));
        } else if (!passedOver()) {
          added.add(rules.rule(table, name.text(), false));
        }
        cursor.skipSeparators();
      }
    }
    added.addFirst(new Declaration.AddChain(name.at(), table, name.text(), hook));
    return added;
  }

  /// `comment "..."` and `flags offload` say nothing about packets.
  private boolean passedOver() throws RulesetError {
    if (cursor.take("comment")) {
      cursor.name();
      return true;
    }
    if (cursor.take("flags")) {
      cursor.expect("offload");
      return true;
    }
    return false;
  }

  private Declaration.HookSpec hook() throws RulesetError {
    Token start = cursor.next();
    String type = cursor.word().text();
    cursor.expect("hook");
    Token hook = cursor.word();
    List<String> devices = new ArrayList<>();
    String priority = "";
    while (!cursor.atStatementEnd()) {
      if (cursor.take("device")) {
        devices.add(cursor.name().text());
      } else if (cursor.take("devices")) {
        cursor.expect("=");
        devices(devices);
      } else {
        cursor.expect("priority");
        priority = priority();
      }
    }
    cursor.expectSeparator();
    return new Declaration.HookSpec(start.at(), type, hook.text(), priority, devices, true);
  }

  private void devices(List<String> devices) throws RulesetError {
    cursor.open("{");
    cursor.skipLineEnds();
    while (!cursor.sees("}")) {
      devices.add(cursor.name().text());
      cursor.skipLineEnds();
      cursor.take(",");
      cursor.skipLineEnds();
    }
    cursor.close("}");
  }

  /// `0`, `-100`, `filter`, `dstnat - 10`.
  private String priority() throws RulesetError {
    if (cursor.take("-")) {
      return "-" + cursor.number().text();
    }
    String base = cursor.word().text();
    String sign = cursor.take("+") ? "+" : cursor.take("-") ? "-" : "";
    return sign.isEmpty() ? base : base + " " + sign + " " + cursor.number().text();
  }

  private Declaration.HookSpec withDefault(Declaration.HookSpec hook) throws RulesetError {
    cursor.expect("policy");
    Token verdict = cursor.word();
    if (!verdict.is("accept") && !verdict.is("drop")) {
      throw verdict.at().error("the default verdict is 'accept' or 'drop'");
    }
    cursor.expectSeparator();
    return new Declaration.HookSpec(hook.at(), hook.type(), hook.hook(), hook.priority(), hook.devices(),
        verdict.is("accept"));
  }
}
