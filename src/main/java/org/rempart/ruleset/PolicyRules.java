package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import org.rempart.policy.ResolvedRule;

/// One policy rule as rules of nftables, as few as its families and kinds of services allow.
final class PolicyRules {
  private PolicyRules() {}

  static List<Rule> of(ResolvedRule rule, AddressMatch source, AddressMatch destination) {
    List<Rule> rules = new ArrayList<>();
    for (FamilyMatch addresses : AddressMatch.both(source, destination)) {
      for (ServiceMatch service : ServiceMatch.of(rule.services())) {
        if (service.family().isEmpty() || addresses.allows(service.family().get())) {
          rules.addAll(decided(rule, matches(addresses, service), service));
        }
      }
    }
    return rules;
  }

  /// Types of ICMP tell the family, the protocol alone does not.
  private static List<Match> matches(FamilyMatch addresses, ServiceMatch service) {
    boolean bare = service.match().filter(match -> match.key().contains(Field.L4PROTO)).isPresent();
    FamilyMatch exact = bare ? service.family().map(addresses::only).orElse(addresses) : addresses;
    return service.match().map(match -> exact.and(match)).orElse(exact.and());
  }

  private static List<Rule> decided(ResolvedRule rule, List<Match> matches, ServiceMatch service) {
    String comment = "r:" + rule.id();
    if (rule.log()) {
      return List.of(Rule.of(matches, Statement.goTo(ChainNames.log("r", rule.id(), rule.action().text())), comment));
    }
    return switch (rule.action()) {
      case ACCEPT -> List.of(Rule.of(matches, Statement.accept(), comment));
      case DROP -> List.of(Rule.of(matches, Statement.drop(), comment));
      case REJECT -> hasBareFamily(matches)
          ? List.of(Rule.of(matches, Statement.goTo(ChainNames.quiet("r", rule.id(), "reject")), comment))
          : service.tcp().map(tcp -> List.of(tcp ? reset(matches, comment) : prohibited(matches, comment)))
              .orElseGet(() -> rejected(matches, comment));
    };
  }

  /// `nft list` leaves out `meta nfproto` before `reject with tcp reset`: what it prints would mean more than
  /// what is loaded. So the family is matched in a rule of its own.
  private static boolean hasBareFamily(List<Match> matches) {
    return matches.stream().anyMatch(match -> match.key().contains(Field.NFPROTO));
  }

  /// TCP by a reset, everything else by an ICMP error.
  static List<Rule> rejected(List<Match> matches, String comment) {
    List<Match> tcp = new ArrayList<>(matches);
    tcp.add(Match.is(Field.L4PROTO, 6));
    return List.of(reset(tcp, comment), prohibited(matches, comment));
  }

  private static Rule reset(List<Match> matches, String comment) {
    return Rule.of(matches, new Statement.Reject(RejectWith.TCP_RESET), comment);
  }

  private static Rule prohibited(List<Match> matches, String comment) {
    return Rule.of(matches, new Statement.Reject(RejectWith.ADMIN_PROHIBITED), comment);
  }
}
