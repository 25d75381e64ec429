package org.rempart.verify.iptables;

import java.util.List;
import java.util.Map;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.RulesetError;

/// `-j REJECT`. The kinds are told in nftables' words, so that rulesets of both can be compared.
final class Rejections {
  private static final String USUAL = "port-unreachable";
  private static final Map<String, String> IPV4 = Map.of("icmp-port-unreachable", USUAL, "icmp-net-unreachable",
      "icmpx no-route", "icmp-host-unreachable", "icmpx host-unreachable", "icmp-admin-prohibited",
      "icmpx admin-prohibited", "icmp-proto-unreachable", "icmp prot-unreachable", "icmp-net-prohibited",
      "icmp net-prohibited", "icmp-host-prohibited", "icmp host-prohibited", "echo-reply", "echo-reply");
  private static final Map<String, String> IPV6 = Map.ofEntries(Map.entry("icmp6-port-unreachable", USUAL),
      Map.entry("port-unreach", USUAL), Map.entry("icmp6-no-route", "icmpx no-route"),
      Map.entry("no-route", "icmpx no-route"), Map.entry("icmp6-addr-unreachable", "icmpx host-unreachable"),
      Map.entry("addr-unreach", "icmpx host-unreachable"),
      Map.entry("icmp6-adm-prohibited", "icmpx admin-prohibited"),
      Map.entry("adm-prohibited", "icmpx admin-prohibited"), Map.entry("icmp6-policy-fail", "icmpv6 policy-fail"),
      Map.entry("policy-fail", "icmpv6 policy-fail"), Map.entry("icmp6-reject-route", "icmpv6 reject-route"),
      Map.entry("reject-route", "icmpv6 reject-route"));

  private Rejections() {}

  static List<Target> all() {
    return List.of(Target.of("REJECT", "reject-with=", Rejections::reject));
  }

  private static Target.Effect reject(Use use, Scope scope) throws RulesetError {
    if (!use.has("reject-with")) {
      return Target.Effect.of(new Action.Reject(USUAL));
    }
    Token kind = use.needed("reject-with").value();
    if (kind.text().equals("tcp-reset") || kind.text().equals("tcp-rst")) {
      scope.requireProtocol(kind, "tcp", Protocols.TCP);
      return Target.Effect.of(new Action.Reject("tcp reset"));
    }
    Map<String, String> kinds = scope.isIpv4() ? IPV4 : IPV6;
    String words = kinds.get(kind.text());
    if (words == null) {
      throw kind.error("is no kind of rejection; these are: tcp-reset, " + String.join(", ",
          kinds.keySet().stream().sorted().toList()));
    }
    return Target.Effect.of(new Action.Reject(words));
  }
}
