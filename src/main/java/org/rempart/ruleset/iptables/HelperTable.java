package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rempart.net.Flow;
import org.rempart.net.IpSet;
import org.rempart.net.PortRange;
import org.rempart.net.Service;
import org.rempart.policy.PolicyError;
import org.rempart.policy.ResolvedRule;
import org.rempart.policy.Side;
import org.rempart.policy.Traffic;
import org.rempart.policy.Translation;
import org.rempart.site.Action;
import org.rempart.site.ConnectionHelper;

/// Helpers of connection tracking. iptables can assign one only before tracking begins, in its table `raw`: so the
/// first rule that names a flow is looked for there, too, as far as flows of helpers go. A helper on a connection that
/// the filter refuses in the end does nothing. Destinations are not translated yet: published ones are named besides.
final class HelperTable {
  private final FamilyScope scope;
  private final Set<ConnectionHelper> helpers = new TreeSet<>();
  private final ChainSeries in = new ChainSeries("Helpers of connections that come in", "prerouting");
  private final ChainSeries out = new ChainSeries("Helpers of connections of the device itself", "output");

  private HelperTable(FamilyScope scope) {
    this.scope = scope;
  }

  static IptablesTable of(FamilyScope scope) throws PolicyError {
    HelperTable table = new HelperTable(scope);
    List<ResolvedRule> rules = scope.plan().intent().rules();
    long last = rules.stream().filter(HelperTable::assigns).mapToInt(ResolvedRule::index).max().orElse(-1);
    List<ResolvedRule> before = rules.stream().filter(rule -> rule.index() <= last).toList();
    Set<ConnectionHelper> all = before.stream().filter(HelperTable::assigns)
        .map(rule -> rule.treatment().helper().orElseThrow()).collect(Collectors.toCollection(TreeSet::new));
    for (ResolvedRule rule : before) {
      if (assigns(rule) || (rule.unconditional() && all.stream().anyMatch(helper -> meets(rule.traffic(), helper)))) {
        table.add(rule);
      }
    }
    List<IptablesChain> chains = new ArrayList<>(table.in.chains());
    chains.addAll(table.out.chains());
    table.helpers.forEach(helper -> chains.add(assigning(helper)));
    return new IptablesTable("raw", chains);
  }

  private static boolean assigns(ResolvedRule rule) {
    return rule.treatment().helper().isPresent() && rule.action() == Action.ACCEPT;
  }

  private static boolean meets(Traffic traffic, ConnectionHelper helper) {
    return traffic.services().isEmpty() || traffic.negated()
        || traffic.services().stream().anyMatch(service -> service.protocol().equals(helper.protocol()));
  }

  private void add(ResolvedRule rule) throws PolicyError {
    Target target = Target.ACCEPT;
    if (assigns(rule)) {
      ConnectionHelper helper = rule.treatment().helper().orElseThrow();
      helpers.add(helper);
      target = Target.goTo(chain(helper));
    }
    String subject = subject(rule);
    Traffic traffic = assigns(rule) ? controls(rule) : rule.traffic();
    Alternatives from = scope.addresses().of(subject, Condition.End.SOURCE, rule.from(), IpSet.ALL);
    Alternatives others = scope.addresses().of(subject, Condition.End.DESTINATION, rule.to(), IpSet.ALL);
    add(in, rule, traffic, from, others.or(device(rule.to())), target);
    for (Translation one : scope.plan().intent().translations()) {
      published(one, rule, traffic, from, target);
    }
    if (rule.from().firewall()) {
      add(out, rule, traffic, Alternatives.ALWAYS, others, target);
    }
  }

  private void add(ChainSeries series, ResolvedRule rule, Traffic traffic, Alternatives from, Alternatives to,
      Target target) throws PolicyError {
    Alternatives services = traffic.services().isEmpty()
        ? Alternatives.ALWAYS
        : ServiceTests.of(subject(rule), scope.family(), traffic.services());
    new RuleChains(series).add(new RuleParts(rule, from, to, traffic.negated() ? Alternatives.ALWAYS : services,
        traffic.negated() ? services : Alternatives.NEVER, Times.of(subject(rule), rule), List.of(), target));
  }

  /// What a translation leads to is called by its public address here, and by its public ports.
  private void published(Translation translation, ResolvedRule rule, Traffic traffic, Alternatives from, Target target)
      throws PolicyError {
    IpSet servers = rule.to().addresses();
    switch (translation) {
      case Translation.Forward forward when servers.contains(forward.to()) && traffic.contains(real(forward)) ->
        add(in, rule, new Traffic(List.of(forward.service()), false), from, entry(forward), target);
      case Translation.OneToOne single when servers.contains(single.inside()) ->
        add(in, rule, traffic, from, to(IpSet.of(single.outside())), target);
      case Translation.Prefix prefix when !servers.intersect(IpSet.of(prefix.inside())).isEmpty() ->
        add(in, rule, traffic, from, to(IpSet.of(prefix.outside())), target);
      case Translation.Forward _,Translation.OneToOne _,Translation.Prefix _,Translation.Hide _,Translation.Source _,Translation.Exempt _ -> {
        // leads to no server of the rule
      }
    }
  }

  private static Flow real(Translation.Forward forward) {
    int port = forward.port().orElse(forward.service().numbers().first());
    return new Flow(forward.to(), forward.to(), forward.service().protocol(), forward.service().sourcePorts().last(),
        port);
  }

  private Alternatives entry(Translation.Forward forward) {
    if (forward.to().family() != scope.family()) {
      return Alternatives.NEVER;
    }
    return forward.address().map(address -> to(IpSet.of(address)))
        .orElseGet(() -> Alternatives.of(Condition.in(forward.in()), Condition.local()));
  }

  /// The ports that the rule names, else the usual one: whoever speaks to a helper opens ports.
  private static Traffic controls(ResolvedRule rule) {
    ConnectionHelper helper = rule.treatment().helper().orElseThrow();
    List<Service> named = rule.traffic().negated()
        ? List.of()
        : rule.services().stream().filter(service -> service.protocol().equals(helper.protocol()))
            .filter(service -> !service.numbers().equals(PortRange.ALL)).toList();
    return new Traffic(named.isEmpty()
        ? List.of(new Service(helper.protocol(), PortRange.of(helper.port())))
        : named, false);
  }

  private Alternatives device(Side side) {
    if (!side.firewall()) {
      return Alternatives.NEVER;
    }
    return side.own().equals(IpSet.ALL) || !side.ownInterfaces().isEmpty()
        ? Alternatives.of(Condition.local())
        : scope.addresses().of(Condition.End.DESTINATION, side.own(), IpSet.ALL);
  }

  private Alternatives to(IpSet addresses) {
    return scope.addresses().of(Condition.End.DESTINATION, addresses, IpSet.ALL);
  }

  private static String subject(ResolvedRule rule) {
    return "policy rule '" + rule.id() + "'";
  }

  private static IptablesChain assigning(ConnectionHelper helper) {
    return new IptablesChain(chain(helper), "Helper " + helper.text(),
        List.of(IptablesRule.of(List.of(Condition.protocol(helper.protocol())),
            new Target("-j CT --helper " + kernelName(helper)), "")));
  }

  private static String chain(ConnectionHelper helper) {
    return OwnNames.chain("verdict", "helper", helper.text());
  }

  /// As the kernel's modules register themselves.
  private static String kernelName(ConnectionHelper helper) {
    return switch (helper) {
      case NETBIOS_NS -> "netbios-ns";
      case FTP, TFTP, SIP, PPTP, IRC, SANE, AMANDA, SNMP -> helper.text();
    };
  }
}
