package org.rempart.verify.iptables;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rempart.net.Family;
import org.rempart.verify.filter.RulesetError;

/// Types of ICMP by number (`8`, `3/4`) or by the names that iptables gives them (`libxt_icmp.h`).
final class IcmpNames {
  private static final int ANY = -1;
  private static final int LARGEST = 255;

  private static final Map<String, Kind> IPV4 = kinds("""
      echo-reply=0 pong=0 destination-unreachable=3 network-unreachable=3/0 host-unreachable=3/1
      protocol-unreachable=3/2 port-unreachable=3/3 fragmentation-needed=3/4 source-route-failed=3/5
      network-unknown=3/6 host-unknown=3/7 network-prohibited=3/9 host-prohibited=3/10 tos-network-unreachable=3/11
      tos-host-unreachable=3/12 communication-prohibited=3/13 host-precedence-violation=3/14 precedence-cutoff=3/15
      source-quench=4 redirect=5 network-redirect=5/0 host-redirect=5/1 tos-network-redirect=5/2 tos-host-redirect=5/3
      echo-request=8 ping=8 router-advertisement=9 router-solicitation=10 time-exceeded=11 ttl-exceeded=11
      ttl-zero-during-transit=11/0 ttl-zero-during-reassembly=11/1 parameter-problem=12 ip-header-bad=12/0
      required-option-missing=12/1 timestamp-request=13 timestamp-reply=14 address-mask-request=17
      address-mask-reply=18""");

  private static final Map<String, Kind> IPV6 = kinds("""
      destination-unreachable=1 no-route=1/0 communication-prohibited=1/1 beyond-scope=1/2 address-unreachable=1/3
      port-unreachable=1/4 failed-policy=1/5 reject-route=1/6 packet-too-big=2 time-exceeded=3 ttl-exceeded=3
      ttl-zero-during-transit=3/0 ttl-zero-during-reassembly=3/1 parameter-problem=4 bad-header=4/0
      unknown-header-type=4/1 unknown-option=4/2 echo-request=128 ping=128 echo-reply=129 pong=129
      mld-listener-query=130 mld-listener-report=131 mld-listener-done=132 mld-listener-reduction=132
      router-solicitation=133 router-advertisement=134 neighbour-solicitation=135 neighbor-solicitation=135
      neighbour-advertisement=136 neighbor-advertisement=136 redirect=137""");

  /// @param type -1 for any
  /// @param code -1 for any
  record Kind(int type, int code) {}

  private IcmpNames() {}

  static Kind kind(Family family, Token token) throws RulesetError {
    String text = token.text().toLowerCase(Locale.ROOT);
    if (family == Family.IPV4 && (text.equals("any") || text.equals("255"))) {
      return new Kind(ANY, ANY);
    }
    if (text.matches("\\d{1,3}(/\\d{1,3})?")) {
      int slash = text.indexOf('/');
      int type = Integer.parseInt(slash < 0 ? text : text.substring(0, slash));
      int code = slash < 0 ? ANY : Integer.parseInt(text.substring(slash + 1));
      if (type <= LARGEST && code <= LARGEST) {
        return new Kind(type, code);
      }
    }
    return Optional.ofNullable((family == Family.IPV4 ? IPV4 : IPV6).get(text)).orElseThrow(
        () -> token.error("a type of ICMP is expected here: 8, 3/4 or a name such as echo-request"));
  }

  private static Map<String, Kind> kinds(String list) {
    return Arrays.stream(list.split("\\s+", -1)).map(one -> one.split("[=/]", -1))
        .collect(Collectors.toUnmodifiableMap(one -> one[0],
            one -> new Kind(Integer.parseInt(one[1]), one.length > 2 ? Integer.parseInt(one[2]) : ANY)));
  }
}
