package org.rempart.verify.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.policy.Intent;
import org.rempart.policy.Translation;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.AddressKind;
import org.rempart.verify.filter.Condition;
import org.rempart.verify.filter.Rule;

/// NAT in the order of the site: the first that names a flow translates its destination, and after that the first
/// that names it translates its source.
record Translations(Intent intent, Places places) {
  List<Rule> destinations() {
    List<Rule> rules = new ArrayList<>();
    for (Translation translation : intent.translations()) {
      switch (translation) {
        case Translation.Forward forward -> rules.add(rule(translation, List.of(published(forward),
            Circumstance.service(forward.service())), dnat(forward.to(), forward.port())));
        case Translation.OneToOne one -> rules.add(rule(translation,
            List.of(one.hairpin() ? Condition.ALWAYS : Places.entering(one.on()), to(one.outside())),
            dnat(one.inside(), Optional.empty())));
        case Translation.Prefix prefix -> rules.add(rule(translation,
            List.of(Places.entering(prefix.on()), new Condition.To(IpSet.of(prefix.outside()))),
            new Action.MapPrefix(false, Optional.of(prefix.outside()), prefix.inside())));
        case Translation.Hide _,Translation.Source _,Translation.Exempt _ -> {
        }
      }
    }
    return rules;
  }

  List<Rule> sources() {
    List<Rule> rules = new ArrayList<>();
    for (Translation translation : intent.translations()) {
      switch (translation) {
        case Translation.Exempt exempt -> rules.add(rule(translation,
            List.of(new Condition.From(exempt.sources()), new Condition.To(exempt.destinations())),
            new Action.Accept()));
        case Translation.Hide hide -> rules.add(rule(translation,
            List.of(Places.leaving(hide.out()), new Condition.From(hide.sources())),
            new Action.Masquerade(Optional.empty())));
        case Translation.Source source -> rules.add(rule(translation,
            List.of(Places.leaving(source.out()), new Condition.From(source.sources().only(source.to().family()))),
            new Action.Snat(Optional.of(source.to()), Optional.empty())));
        case Translation.OneToOne one -> {
          rules.add(rule(translation, List.of(Places.leaving(one.on()), from(one.inside())),
              new Action.Snat(Optional.of(new IpRange(one.outside(), one.outside())), Optional.empty())));
          if (one.hairpin()) {
            rules.add(hairpin(translation, one.outside(), to(one.inside())));
          }
        }
        case Translation.Prefix prefix -> rules.add(rule(translation,
            List.of(Places.leaving(prefix.on()), new Condition.From(IpSet.of(prefix.inside()))),
            new Action.MapPrefix(true, Optional.of(prefix.inside()), prefix.outside())));
        case Translation.Forward forward -> {
          if (forward.hairpin()) {
            forward.address().ifPresent(address -> rules.add(hairpin(translation, address,
                Condition.all(to(forward.to()), Circumstance.service(forward.realService())))));
          }
        }
      }
    }
    return rules;
  }

  /// An address that the site does not know is whatever the interface has.
  private static Condition published(Translation.Forward forward) {
    Condition here = forward.hairpin() ? Condition.ALWAYS : Places.entering(forward.in());
    return forward.address().map(address -> Condition.all(here, to(address)))
        .orElseGet(() -> Condition.all(here, new Condition.FamilyIs(forward.to().family()),
            new Condition.AddressIs(false, AddressKind.LOCAL)));
  }

  /// A client on the same side as the server takes the device's address, or the answer would not come back here.
  private Rule hairpin(Translation translation, IpAddress outside, Condition server) {
    return rule(translation, List.of(server, new Condition.Translated(true), new Condition.Originally(to(outside)),
        places.fromWhereItGoes()), new Action.Masquerade(Optional.empty()));
  }

  private static Action dnat(IpAddress to, Optional<Integer> port) {
    return new Action.Dnat(Optional.of(new IpRange(to, to)), port.map(PortRange::of));
  }

  private static Condition from(IpAddress address) {
    return new Condition.From(IpSet.of(address));
  }

  private static Condition to(IpAddress address) {
    return new Condition.To(IpSet.of(address));
  }

  private static Rule rule(Translation translation, List<Condition> when, Action action) {
    return Says.rule(new Condition.All(when), action, "n:" + translation.id());
  }
}
