package org.rempart.ruleset;

/// Where a packet goes next (nft(8), "VERDICT STATEMENT").
public sealed interface Verdict {
  record Accept() implements Verdict {}

  record Drop() implements Verdict {}

  /// Back to the chain that jumped here; from a base chain, to its default verdict.
  record Return() implements Verdict {}

  record Jump(String chain) implements Verdict {}

  /// As jump, but never comes back here.
  record Goto(String chain) implements Verdict {}
}
