package org.rempart.verify.iptables;

import org.rempart.verify.filter.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rempart.net.Family;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpSet;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.InterfacePattern;
import org.rempart.verify.filter.Origin;
import org.rempart.verify.filter.Rule;
import org.rempart.verify.filter.RulesetError;

/// What a rule asks and does (`ip_tables.c`, `ip6_tables.c` in Linux).
final class RuleMeaning {
  private static final IpSet EVERY_IPV4 = IpSet.of(IpPrefix.parse("0.0.0.0/0"));
  private static final IpSet EVERY_IPV6 = IpSet.of(IpPrefix.parse("::/0"));

  private final RuleLine line;
  private final Scope scope;

  private RuleMeaning(RuleLine line, Scope scope) {
    this.line = line;
    this.scope = scope;
  }

  /// @param chain in which it stands
  static Rule of(RuleLine line, Scope chain) throws RulesetError {
    Optional<Integer> protocol = Optional.empty();
    for (Given given : line.own("p").filter(one -> !one.negated()).toList()) {
      protocol = Optional.of(Protocols.number(given.value()));
    }
    return new RuleMeaning(line, chain.withProtocol(protocol)).rule();
  }

  private Rule rule() throws RulesetError {
    List<Condition> parts = new ArrayList<>();
    for (Given given : line.own()) {
      parts.add(given.asks(asked(given)));
    }
    for (Use match : line.matches()) {
      Match known = Matches.find(match.name().text()).orElseThrow();
      parts.add(known.meaning().of(match, scope));
    }
    Target.Effect effect = effect();
    parts.add(effect.provided());
    return new Rule(Terms.all(parts), effect.actions(),
        new Origin(line.first().line(), line.text(), line.comment()));
  }

  private Condition asked(Given given) throws RulesetError {
    return switch (given.option().name()) {
      case "p" -> protocol(given.value());
      case "s" -> addresses(given, Condition.From::new);
      case "d" -> addresses(given, Condition.To::new);
      case "i" -> pattern(given.value(), Condition.Entering::new);
      case "o" -> pattern(given.value(), Condition.Leaving::new);
      case "f" -> {
        scope.requireFamily(given.at(), Family.IPV4);
        yield new Condition.LaterFragment();
      }
      case "4", "6" -> given.is("4") == scope.isIpv4() ? Condition.ALWAYS : Condition.NEVER;
      default -> Condition.ALWAYS;
    };
  }

  private static Condition protocol(Token token) throws RulesetError {
    int number = Protocols.number(token);
    return number == 0 ? Condition.ALWAYS : Terms.protocol(number);
  }

  private Condition addresses(Given given, Function<IpSet, Condition> field) throws RulesetError {
    IpSet everything = scope.isIpv4() ? EVERY_IPV4 : EVERY_IPV6;
    return Addresses.set(given.value(), scope.family())
        .map(set -> set.equals(everything) ? Condition.ALWAYS : field.apply(set))
        .orElseGet(() -> new Condition.Unclear(given.words(), true));
  }

  /// `+` at the end stands for any rest; alone it is every name, that of no interface included.
  private static Condition pattern(Token token, Function<InterfacePattern, Condition> field) {
    String text = token.text();
    boolean beginning = text.endsWith("+");
    String name = beginning ? text.substring(0, text.length() - 1) : text;
    return beginning && name.isEmpty() ? Condition.ALWAYS : field.apply(new InterfacePattern(name, beginning));
  }

  private Target.Effect effect() throws RulesetError {
    if (line.target().isEmpty()) {
      return Target.Effect.of();
    }
    RuleLine.Ending ending = line.target().get();
    String name = ending.use().name().text();
    if (ending.chain()) {
      return Target.Effect.of(ending.stays() ? new Action.Goto(name) : new Action.Jump(name));
    }
    return Targets.find(name).orElseThrow().meaning().of(ending.use(), scope);
  }
}
