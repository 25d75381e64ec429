package org.rempart.verify.iptables;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A rule cut into its options; what they mean hangs on the table and the chain.
///
/// @param own options of iptables itself, such as `-s`
/// @param matches in their order
/// @param target what `-j` or `-g` names
/// @param words behind the name of the chain
/// @param text as it was written, without chain and counters
record RuleLine(Token first, List<Given> own, List<Use> matches, Optional<Ending> target, List<String> words,
    String text) {
  /// @param chain whether it is a chain of the table and no target
  /// @param stays whether `-g` names it, so that nothing comes back
  record Ending(Use use, boolean chain, boolean stays) {}

  RuleLine {
    own = List.copyOf(own);
    matches = List.copyOf(matches);
    words = List.copyOf(words);
  }

  Stream<Given> own(String option) {
    return own.stream().filter(given -> given.is(option));
  }

  /// The chain that follows, if one does.
  Optional<Token> leadsTo() {
    return target.filter(Ending::chain).map(ending -> ending.use().name());
  }

  /// The target with its options, unless a chain stands there.
  Optional<Use> does() {
    return target.filter(ending -> !ending.chain()).map(Ending::use);
  }

  Optional<String> comment() {
    return matches.stream().filter(match -> match.name().is("comment")).findFirst()
        .flatMap(match -> match.find("comment")).map(given -> given.value().text());
  }
}
