package org.rempart.verify.nft.tree;

import org.rempart.verify.filter.RulesetError;

/// Where something stands, to say so if it is not understood.
public sealed interface Place {
  /// @param line from 1
  /// @param column from 1
  record OfText(int line, int column, String token) implements Place {}

  /// @param path as `nftables[3].rule.expr[2]`
  record OfJson(String path) implements Place {}

  default RulesetError error(String reason) {
    return switch (this) {
      case OfText(var line, var column, var token) -> new RulesetError(line, column, token, reason);
      case OfJson(var path) -> new RulesetError(path, reason);
    };
  }

  /// 0 if there are no lines.
  default int line() {
    return this instanceof OfText(var line, _, _) ? line : 0;
  }
}
