package org.rempart.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;
import org.rempart.policy.Translation;
import org.rempart.ruleset.plan.PairPlan;
import org.rempart.ruleset.plan.PlannedRule;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;

/// Helpers of connection tracking for the control connections that rules accept. They are set behind connection
/// tracking and before translation, so a server is also known by its public addresses; and only between the ends of
/// the rule, since whoever speaks to a helper opens ports.
record HelperChains() implements Pass {
  private static final int BEFORE_TRANSLATION = -150;

  @Override
  public Draft apply(Draft draft) {
    List<ResolvedRule> rules = draft.intent().rules().stream()
        .filter(rule -> rule.action() == Action.ACCEPT && rule.treatment().helper().isPresent()).toList();
    List<Chain> chains = Stream.concat(
        chain(Hook.PREROUTING, draft, used(draft, rules, false)),
        chain(Hook.OUTPUT, draft, used(draft, rules, true))).toList();
    Set<CtHelper> helpers = new LinkedHashSet<>();
    rules.forEach(rule -> rule.treatment().helper().ifPresent(helper -> helpers.add(helper(helper))));
    return chains.isEmpty() ? draft : draft.withHelpers(List.copyOf(helpers)).withChains(chains);
  }

  private static List<ResolvedRule> used(Draft draft, List<ResolvedRule> rules, boolean own) {
    Set<ResolvedRule> planned = new LinkedHashSet<>();
    draft.plan().pairs().stream().filter(pair -> pair.fromFirewall() == own).map(PairPlan::rules)
        .flatMap(List::stream).map(PlannedRule::rule).forEach(planned::add);
    return rules.stream().filter(planned::contains).toList();
  }

  private static Stream<Chain> chain(Hook hook, Draft draft, List<ResolvedRule> rules) {
    List<Rule> all = rules.stream().flatMap(rule -> rules(draft, rule, hook).stream()).toList();
    return all.isEmpty()
        ? Stream.empty()
        : Stream.of(new Chain("helpers-" + hook.text(),
            Optional.of(new BaseChain(BaseChain.Type.FILTER, hook, BEFORE_TRANSLATION, true)), all));
  }

  private static List<Rule> rules(Draft draft, ResolvedRule rule, Hook hook) {
    ConnectionHelper helper = rule.treatment().helper().orElseThrow();
    List<Rule> rules = new ArrayList<>();
    SideMatch from = SideMatch.of(hook == Hook.OUTPUT ? AddressMatch.NONE : any(rule.from()));
    for (Service service : controls(rule, helper)) {
      rules.addAll(rules(rule, helper, from, SideMatch.of(any(rule.to())), service));
      for (Translation translation : draft.intent().translations()) {
        published(translation, rule.to().addresses(), service).forEach(
            known -> rules.addAll(rules(rule, helper, from, SideMatch.of(known.at), known.service)));
      }
    }
    return rules;
  }

  /// The device itself, and members of dynamic sets, may be anywhere.
  private static AddressMatch any(Side side) {
    boolean anywhere = side.firewall() || (!side.negated() && !side.sets().isEmpty());
    return anywhere ? AddressMatch.NONE : new AddressMatch(side.addresses(), IpSet.ALL);
  }

  private static List<Rule> rules(ResolvedRule rule, ConnectionHelper helper, SideMatch from, SideMatch to,
      Service service) {
    ResolvedRule control = new ResolvedRule(rule.id(), rule.index(), rule.from(), rule.to(),
        new Traffic(List.of(service), false), rule.action(), rule.treatment(), rule.time(), rule.expires());
    return PolicyRules.matching(new Part(control, from, to)).stream()
        .map(matches -> Rule.of(matches, new Statement.SetHelper(helper(helper).name()), "r:" + rule.id())).toList();
  }

  /// The ports that the rule names, or else the usual one.
  private static List<Service> controls(ResolvedRule rule, ConnectionHelper helper) {
    Service usual = new Service(helper.protocol(), PortRange.of(helper.port()));
    List<Service> named = rule.traffic().negated()
        ? List.of()
        : rule.services().stream().filter(service -> service.protocol().equals(helper.protocol()))
            .filter(service -> !service.numbers().equals(PortRange.ALL)).toList();
    return named.isEmpty() ? List.of(usual) : named;
  }

  private record Known(AddressMatch at, Service service) {}

  /// How the server is called by those outside.
  private static List<Known> published(Translation translation, IpSet servers, Service service) {
    return switch (translation) {
      case Translation.Forward forward when servers.contains(forward.to())
          && forward.service().protocol().equals(service.protocol())
          && service.numbers().contains(forward.port().orElse(forward.service().numbers().first())) ->
        List.of(new Known(forward.address().map(address -> at(IpSet.of(address))).orElse(AddressMatch.NONE),
            forward.service()));
      case Translation.OneToOne one when servers.contains(one.inside()) ->
        List.of(new Known(at(IpSet.of(one.outside())), service));
      case Translation.Prefix prefix when !servers.intersect(IpSet.of(prefix.inside())).isEmpty() ->
        List.of(new Known(at(IpSet.of(prefix.outside())), service));
      case Translation.Forward _,Translation.OneToOne _,Translation.Prefix _,Translation.Hide _,Translation.Source _,Translation.Exempt _ ->
        List.of();
    };
  }

  private static AddressMatch at(IpSet addresses) {
    return new AddressMatch(addresses, IpSet.ALL);
  }

  private static CtHelper helper(ConnectionHelper helper) {
    return new CtHelper("helper/" + helper.text(), helper.text(), helper.protocol());
  }
}
