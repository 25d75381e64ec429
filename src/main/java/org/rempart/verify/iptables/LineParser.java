package org.rempart.verify.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.verify.filter.RulesetError;

/// Cuts the words of a rule into options (iptables(8), "PARAMETERS").
final class LineParser {
  private static final Options OWN = Options.of("""
      !p|protocol|proto= !s|source|src= !d|destination|dst= !i|in-interface= !o|out-interface= !f|fragment m|match=*
      j|jump= g|goto= c|set-counters=2 4|ipv4 6|ipv6 w|wait""");

  private final Cursor cursor;
  private final Set<String> chains;
  private final List<Given> own = new ArrayList<>();
  private final List<Draft> matches = new ArrayList<>();
  private Optional<Draft> target = Optional.empty();
  private boolean stays;

  /// A module whose options are still being read.
  private record Draft(Token name, Options options, List<Given> given) {
    Use use() {
      return new Use(name, given);
    }
  }

  private LineParser(Cursor cursor, Set<String> chains) {
    this.cursor = cursor;
    this.chains = chains;
  }

  /// @param words behind the name of the chain
  /// @param chains of the table, which win over targets of the same name
  static RuleLine parse(Token first, List<Token> words, Set<String> chains, String text) throws RulesetError {
    LineParser parser = new LineParser(new Cursor(words), chains);
    while (parser.cursor.more()) {
      parser.option();
    }
    return new RuleLine(first, parser.own, parser.matches.stream().map(Draft::use).toList(),
        parser.target.map(draft -> new RuleLine.Ending(draft.use(), chains.contains(draft.name().text()),
            parser.stays)),
        words.stream().map(Token::text).toList(), text);
  }

  private void option() throws RulesetError {
    Token word = cursor.next("an option");
    boolean negated = word.is("!");
    if (negated) {
      word = cursor.next("the option that is negated");
    }
    Optional<Option> mine = OWN.find(word.text());
    if (mine.isPresent()) {
      own(word, mine.get(), negated);
    } else {
      Draft module = module(word);
      Option option = module.options().find(word.text()).orElseThrow();
      module.given().add(given(word, option, negated, module.given()));
    }
  }

  private void own(Token word, Option option, boolean negated) throws RulesetError {
    Given given = given(word, option, negated, own);
    switch (option.name()) {
      case "m" -> matches.add(match(given.value()));
      case "j", "g" -> {
        own.add(given);
        stays = option.name().equals("g");
        target = Optional.of(target(given.value(), stays));
      }
      case "c", "w" -> {
        // counters, or how long to wait for the lock
      }
      default -> own.add(given);
    }
  }

  private Given given(Token word, Option option, boolean before, List<Given> others) throws RulesetError {
    boolean negated = before || (option.values() > 0 && option.negatable() && cursor.take("!"));
    if (negated && !option.negatable()) {
      throw word.error("can't be negated");
    }
    if (!option.repeatable() && others.stream().anyMatch(other -> other.option().equals(option))) {
      throw word.error("is given twice");
    }
    List<Token> values = new ArrayList<>();
    for (int i = 0; i < option.values(); i++) {
      values.add(cursor.next("a value of " + word.text()));
    }
    return new Given(word, option, negated, values);
  }

  private Draft match(Token name) throws RulesetError {
    Match match = Matches.find(name.text()).orElseThrow(
        () -> name.error("this match is not understood; these are: " + Matches.listed()));
    return new Draft(name, match.options(), new ArrayList<>());
  }

  private Draft target(Token name, boolean onlyChains) throws RulesetError {
    if (chains.contains(name.text())) {
      return new Draft(name, Options.NONE, new ArrayList<>());
    }
    Target known = Targets.find(name.text()).filter(_ -> !onlyChains).orElseThrow(() -> name.error(
        "is neither a chain of this table nor a target that is understood; these are: " + Targets.listed()));
    return new Draft(name, known.options(), new ArrayList<>());
  }

  /// Whose option it is: the target's, that of the match named last, or that of the protocol's own match, which
  /// needs no naming.
  private Draft module(Token word) throws RulesetError {
    if (target.isPresent() && target.get().options().find(word.text()).isPresent()) {
      return target.get();
    }
    for (Draft match : matches.reversed()) {
      if (match.options().find(word.text()).isPresent()) {
        return match;
      }
    }
    Optional<Draft> implied = implied().filter(match -> match.options().find(word.text()).isPresent());
    implied.ifPresent(matches::add);
    return implied.orElseThrow(() -> word.error("is no option of iptables, " + named() + "; known here: " + listed()));
  }

  private Optional<Draft> implied() throws RulesetError {
    Optional<Given> protocol = own.stream().filter(given -> given.is("p") && !given.negated()).findFirst();
    if (protocol.isEmpty()) {
      return Optional.empty();
    }
    Token value = protocol.get().value();
    return Protocols.match(Protocols.number(value)).flatMap(Matches::find)
        .map(match -> new Draft(value.with(match.name()), match.options(), new ArrayList<>()));
  }

  private String named() {
    List<String> names = new ArrayList<>(matches.stream().map(match -> match.name().text()).toList());
    target.ifPresent(draft -> names.add(draft.name().text()));
    return names.isEmpty() ? "and no module is named before it" : "nor of " + String.join(", ", names);
  }

  private String listed() {
    Options last = target.map(Draft::options).orElseGet(() -> matches.isEmpty() ? OWN : matches.getLast().options());
    return last.listed();
  }
}
