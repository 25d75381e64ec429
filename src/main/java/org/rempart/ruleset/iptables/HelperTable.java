package org.rempart.ruleset.iptables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rempart.net.IpSet;
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
    String subject = "policy rule '" + rule.id() + "'";
    Alternatives others = scope.addresses().of(subject, Condition.End.DESTINATION, rule.to(), IpSet.ALL);
    Alternatives from = scope.addresses().of(subject, Condition.End.SOURCE, rule.from(), IpSet.ALL);
    add(in, rule, from, others.or(published(rule.to())).or(device(rule.to())), target);
    if (rule.from().firewall()) {
      add(out, rule, Alternatives.ALWAYS, others, target);
    }
  }

  private void add(ChainSeries series, ResolvedRule rule, Alternatives from, Alternatives to, Target target)
      throws PolicyError {
    String subject = "policy rule '" + rule.id() + "'";
    Traffic traffic = rule.traffic();
    Alternatives services = traffic.services().isEmpty()
        ? Alternatives.ALWAYS
        : ServiceTests.of(subject, scope.family(), traffic.services());
    new RuleChains(series).add(new RuleParts(rule, from, to, traffic.negated() ? Alternatives.ALWAYS : services,
        traffic.negated() ? services : Alternatives.NEVER, Times.of(subject, rule), List.of(), target));
  }

  private Alternatives device(Side side) {
    if (!side.firewall()) {
      return Alternatives.NEVER;
    }
    return side.own().equals(IpSet.ALL) || !side.ownInterfaces().isEmpty()
        ? Alternatives.of(Condition.local())
        : scope.addresses().of(Condition.End.DESTINATION, side.own(), IpSet.ALL);
  }

  /// The public addresses of what translations lead to.
  private Alternatives published(Side side) {
    Alternatives all = Alternatives.NEVER;
    for (Translation one : scope.plan().intent().translations()) {
      all = all.or(switch (one) {
        case Translation.Forward forward when side.addresses().contains(forward.to()) -> forward.address()
            .map(address -> to(IpSet.of(address)))
            .orElseGet(() -> forward.to().family() == scope.family()
                ? Alternatives.of(Condition.in(forward.in()), Condition.local())
                : Alternatives.NEVER);
        case Translation.OneToOne single when side.addresses().contains(single.inside()) ->
          to(IpSet.of(single.outside()));
        case Translation.Prefix prefix when !side.addresses().intersect(IpSet.of(prefix.inside())).isEmpty() ->
          to(IpSet.of(prefix.outside()));
        case Translation.Forward _,Translation.OneToOne _,Translation.Prefix _,Translation.Hide _,Translation.Source _,Translation.Exempt _ ->
          Alternatives.NEVER;
      });
    }
    return all;
  }

  private Alternatives to(IpSet addresses) {
    return scope.addresses().of(Condition.End.DESTINATION, addresses, IpSet.ALL);
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
