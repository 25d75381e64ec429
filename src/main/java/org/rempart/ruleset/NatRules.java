package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpPrefix;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.Service;
import org.rempart.policy.Reach;
import org.rempart.policy.Traffic;
import org.rempart.policy.Translation;

/// One translation as rules of nftables.
final class NatRules {
  private NatRules() {}

  /// Those of prerouting.
  static List<Rule> destination(Translation translation) {
    return switch (translation) {
      case Translation.Forward forward -> List.of(rule(forward, published(forward),
          Statement.Dnat.to(forward.to(), forward.port())));
      case Translation.OneToOne one -> List.of(rule(one,
          published(one.hairpin() ? Optional.empty() : Optional.of(one.on()), one.outside()),
          Statement.Dnat.to(one.inside(), Optional.empty())));
      case Translation.Prefix prefix -> List.of(rule(prefix,
          List.of(Match.is(Field.IIFNAME, prefix.on()), destinations(prefix.outside())),
          new Statement.PrefixNat(false, prefix.outside(), prefix.inside())));
      case Translation.Hide _,Translation.Source _,Translation.Exempt _ -> List.of();
    };
  }

  /// Those of postrouting.
  static List<Rule> source(Translation translation, Reach reach) {
    return switch (translation) {
      case Translation.Hide hide -> leaving(hide, hide.sources(), hide.out(), new Statement.Masquerade());
      case Translation.Source source -> leaving(source, source.sources(), source.out(),
          new Statement.Snat(source.to()));
      case Translation.OneToOne one -> single(one, reach);
      case Translation.Prefix prefix -> List.of(rule(prefix,
          List.of(Match.is(Field.OIFNAME, prefix.on()), sources(IpSet.of(prefix.inside()), prefix.inside().family())),
          new Statement.PrefixNat(true, prefix.inside(), prefix.outside())));
      case Translation.Exempt exempt -> exempt(exempt);
      case Translation.Forward forward -> forward.hairpin()
          ? hairpin(forward, forward.address().orElseThrow(), forward.to(), service(forward.realService()), reach)
          : List.of();
    };
  }

  private static List<Match> published(Translation.Forward forward) {
    List<Match> matches = forward.address()
        .map(address -> published(forward.hairpin() ? Optional.empty() : Optional.of(forward.in()), address))
        .orElseGet(() -> new ArrayList<>(List.of(Match.is(Field.IIFNAME, forward.in()),
            Match.is(Field.FIB_DADDR_TYPE, "local"), FamilyMatch.itself(forward.to().family()))));
    matches.addAll(service(forward.service()));
    return matches;
  }

  private static List<Match> published(Optional<String> in, IpAddress address) {
    List<Match> matches = new ArrayList<>();
    in.ifPresent(name -> matches.add(Match.is(Field.IIFNAME, name)));
    matches.add(destinations(new IpPrefix(address, address.family().bits())));
    return matches;
  }

  private static List<Match> service(Service service) {
    return ServiceMatch.of(new Traffic(List.of(service), false)).getFirst().matches();
  }

  /// What the service of a forward is behind the translation.
  private static List<Rule> leaving(Translation translation, IpSet from, String out, Statement statement) {
    List<Rule> rules = new ArrayList<>();
    for (Family family : Family.values()) {
      if (!from.only(family).isEmpty()) {
        rules.add(rule(translation, List.of(Match.is(Field.OIFNAME, out), sources(from, family)), statement));
      }
    }
    return rules;
  }

  private static List<Rule> single(Translation.OneToOne one, Reach reach) {
    List<Rule> rules = new ArrayList<>(leaving(one, IpSet.of(one.inside()), one.on(),
        new Statement.Snat(new IpRange(one.outside(), one.outside()))));
    if (one.hairpin()) {
      rules.addAll(hairpin(one, one.outside(), one.inside(), List.of(), reach));
    }
    return rules;
  }

  private static List<Rule> exempt(Translation.Exempt exempt) {
    List<Rule> rules = new ArrayList<>();
    for (Family family : Family.values()) {
      IpSet to = exempt.destinations().only(family);
      if (!exempt.sources().only(family).isEmpty() && !to.isEmpty()) {
        rules.add(rule(exempt, List.of(sources(exempt.sources(), family), destinations(to, family)),
            Statement.accept()));
      }
    }
    return rules;
  }

  /// A server would answer a neighbour directly, from an address that the neighbour never asked; whichever way the
  /// question came.
  private static List<Rule> hairpin(Translation translation, IpAddress outside, IpAddress inside, List<Match> service,
      Reach reach) {
    Field original = outside.family() == Family.IPV4 ? Field.CT_ORIGINAL_IP_DADDR : Field.CT_ORIGINAL_IP6_DADDR;
    List<Rule> rules = new ArrayList<>();
    for (String ifName : reach.behind().keySet()) {
      IpSet here = reach.all(ifName);
      if (here.contains(inside)) {
        List<Match> matches = new ArrayList<>(List.of(Match.is(Field.OIFNAME, ifName),
            sources(here, inside.family()), destinations(new IpPrefix(inside, inside.family().bits())),
            Match.among(original, List.of(new Value.Addresses(new IpRange(outside, outside))))));
        matches.addAll(service);
        rules.add(rule(translation, matches, new Statement.Masquerade()));
      }
    }
    return rules;
  }

  private static Match sources(IpSet set, Family family) {
    return among(Fields.source(family), set.only(family));
  }

  private static Match destinations(IpSet set, Family family) {
    return among(Fields.destination(family), set.only(family));
  }

  private static Match destinations(IpPrefix prefix) {
    return destinations(IpSet.of(prefix), prefix.family());
  }

  private static Match among(Field field, IpSet set) {
    return Match.among(field, set.ranges().stream().map(Value.Addresses::new).toList());
  }

  private static Rule rule(Translation translation, List<Match> matches, Statement statement) {
    return Rule.of(matches, statement, "n:" + translation.id());
  }
}
