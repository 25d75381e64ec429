package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.policy.ResolvedRule;
import org.rempart.site.Action;
import org.rempart.site.DynamicSet;

/// One policy rule as rules of nftables, as few as its families and kinds of services allow. They exclude one
/// another, so that a limit of the rule counts a connection once.
final class PolicyRules {
  private PolicyRules() {}

  static List<Rule> of(Part part) {
    List<Rule> rules = new ArrayList<>();
    for (FamilyMatch addresses : families(part)) {
      for (ServiceMatch service : ServiceMatch.of(part.rule().traffic())) {
        if (service.family().isEmpty() || addresses.allows(service.family().get())) {
          rules.addAll(decided(part, matches(part, addresses, service), service, addresses));
        }
      }
    }
    return rules;
  }

  /// What packets of the part have, once for each of its rules.
  static List<List<Match>> matching(Part part) {
    List<List<Match>> all = new ArrayList<>();
    for (FamilyMatch addresses : families(part)) {
      for (ServiceMatch service : ServiceMatch.of(part.rule().traffic())) {
        if (service.family().isEmpty() || addresses.allows(service.family().get())) {
          all.add(matches(part, addresses, service));
        }
      }
    }
    return all;
  }

  /// What is asked of a set or counted by source is of one family.
  private static List<FamilyMatch> families(Part part) {
    List<FamilyMatch> both = AddressMatch.both(part.source().addresses(), part.destination().addresses());
    return both.equals(List.of(FamilyMatch.ANY)) && (part.asksSets() || Meters.needed(part.rule()))
        ? List.of(FamilyMatch.ANY.only(Family.IPV4), FamilyMatch.ANY.only(Family.IPV6))
        : both;
  }

  private static List<Match> matches(Part part, FamilyMatch addresses, ServiceMatch service) {
    List<Match> matches = new ArrayList<>();
    interfaces(Field.OIFNAME, part.source()).ifPresent(matches::add);
    interfaces(Field.IIFNAME, part.destination()).ifPresent(matches::add);
    List<Match> sets = addresses.family().map(family -> sets(part, family)).orElse(List.of());
    FamilyMatch exact = exact(addresses, service);
    // before `meta l4proto icmp`, `nft list` leaves the lone family out, as if that told it; behind, it keeps it
    if (!exact.bare()) {
      matches.addAll(exact.matches());
    }
    matches.addAll(sets);
    matches.addAll(service.matches());
    if (exact.bare() && sets.isEmpty()) {
      matches.addAll(exact.matches());
    }
    matches.addAll(TimeMatch.of(part.rule()));
    return matches;
  }

  /// Types of ICMP tell the family, the protocol alone does not.
  private static FamilyMatch exact(FamilyMatch addresses, ServiceMatch service) {
    boolean alone = service.matches().stream().anyMatch(match -> match.key().contains(Field.L4PROTO));
    return alone ? service.family().map(addresses::only).orElse(addresses) : addresses;
  }

  private static Optional<Match> interfaces(Field field, SideMatch side) {
    return side.interfaces().isEmpty()
        ? Optional.empty()
        : Optional.of(Match.is(field, side.interfaces().toArray(String[]::new)));
  }

  private static List<Match> sets(Part part, Family family) {
    List<Match> matches = new ArrayList<>(sets(part.source(), Fields.source(family), family));
    matches.addAll(sets(part.destination(), Fields.destination(family), family));
    return matches;
  }

  private static List<Match> sets(SideMatch side, Field field, Family family) {
    List<Match> matches = new ArrayList<>();
    side.in().ifPresent(set -> matches.add(member(field, false, set, family)));
    side.notIn().forEach(set -> matches.add(member(field, true, set, family)));
    return matches;
  }

  private static Match member(Field field, boolean negated, DynamicSet set, Family family) {
    return new Match.InSet(List.of(field), negated, MemberSets.name(set, family));
  }

  private static List<Rule> decided(Part part, List<Match> matches, ServiceMatch service, FamilyMatch addresses) {
    ResolvedRule rule = part.rule();
    List<Statement> before = new ArrayList<>(
        addresses.family().map(family -> Meters.of(rule, family)).orElse(List.of()));
    before.add(new Statement.Counter());
    boolean plainReject = rule.action() == Action.REJECT && !rule.log() && before.size() == 1
        && !hasBareFamily(matches);
    return plainReject
        ? Rejects.of(rule.treatment().rejectKind(), matches, service.tcp(), before, "r:" + rule.id())
        : List.of(Rejects.rule(matches, before, new Statement.Decide(Outcome.of(rule)), "r:" + rule.id()));
  }

  /// `nft list` leaves out `meta nfproto` before `reject with tcp reset`: what it prints would mean more than
  /// what is loaded. So the family is matched in a rule of its own.
  private static boolean hasBareFamily(List<Match> matches) {
    return matches.stream().anyMatch(match -> match.key().contains(Field.NFPROTO));
  }
}
