package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Family;
import org.rempart.net.IpAddress;
import org.rempart.net.IpRange;
import org.rempart.policy.Translation;

/// Port forwards and masquerading.
record NatChains() implements Pass {
  private static final int DSTNAT = -100;
  private static final int SRCNAT = 100;

  @Override
  public Draft apply(Draft draft) {
    List<Rule> forwards = new ArrayList<>();
    List<Rule> hides = new ArrayList<>();
    for (Translation translation : draft.intent().translations()) {
      switch (translation) {
        case Translation.Forward forward -> forwards.add(forward(forward));
        case Translation.Hide hide -> hides.add(hide(hide));
        case Translation.Source _,Translation.OneToOne _,Translation.Exempt _,Translation.Prefix _ ->
          throw new IllegalArgumentException("NAT rule '" + translation.id() + "' can't be compiled");
      }
    }
    List<Chain> chains = new ArrayList<>();
    if (!forwards.isEmpty()) {
      chains.add(new Chain("prerouting", Optional.of(new BaseChain(BaseChain.Type.NAT, Hook.PREROUTING, DSTNAT, true)),
          forwards));
    }
    if (!hides.isEmpty()) {
      chains.add(new Chain("postrouting",
          Optional.of(new BaseChain(BaseChain.Type.NAT, Hook.POSTROUTING, SRCNAT, true)), hides));
    }
    return draft.withChains(chains);
  }

  private static Rule forward(Translation.Forward forward) {
    IpAddress address = forward.address().orElseThrow();
    Field daddr = address.family() == Family.IPV4 ? Field.IP_DADDR : Field.IP6_DADDR;
    List<Match> matches = new ArrayList<>(List.of(
        Match.is(Field.IIFNAME, forward.in()),
        Match.among(daddr, List.of(new Value.Addresses(new IpRange(address, address))))));
    ServiceMatch.of(List.of(forward.service())).forEach(service -> service.match().ifPresent(matches::add));
    return Rule.of(matches, Statement.Dnat.to(forward.to(), forward.port()), "n:" + forward.id());
  }

  private static Rule hide(Translation.Hide hide) {
    List<Match> matches = List.of(
        Match.is(Field.OIFNAME, hide.out()),
        Match.among(Field.IP_SADDR, hide.sources().ranges().stream().map(Value.Addresses::new).toList()));
    return Rule.of(matches, new Statement.Masquerade(), "n:" + hide.id());
  }
}
