package org.rempart.verify.nft.meaning;

import org.rempart.verify.filter.Terms;
import java.util.Map;
import java.util.Set;
import org.rempart.net.Family;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Statement;

/// `reject`. What it answers with asks for the packets that can be answered so.
final class Rejection {
  private static final String USUAL = "port-unreachable";

  /// Of one family, the answer is the same as that for both.
  private static final Map<String, String> SAME = Map.of("icmp net-unreachable", "icmpx no-route", "icmpv6 no-route",
      "icmpx no-route", "icmp host-unreachable", "icmpx host-unreachable", "icmpv6 addr-unreachable",
      "icmpx host-unreachable", "icmp admin-prohibited", "icmpx admin-prohibited", "icmpv6 admin-prohibited",
      "icmpx admin-prohibited");

  private Rejection() {}

  static void add(RuleDraft draft, Statement.Reject reject, Set<Family> families) throws RulesetError {
    boolean both = families.size() > 1;
    switch (reject.type()) {
      case "tcp reset" -> draft.and(Terms.protocol(6));
      case "icmp" -> {
        if (both) {
          draft.only(Family.IPV4);
        }
      }
      case "icmpv6" -> {
        if (both) {
          draft.only(Family.IPV6);
        }
      }
      case "", "icmpx" -> {
      }
      default -> throw reject.at().error("no known kind of rejection");
    }
    draft.then(new Action.Reject(kind(reject)));
  }

  /// nft writes the usual kind in full, in part or not at all.
  private static String kind(Statement.Reject reject) {
    if (reject.code().equals(USUAL) || (reject.code().isEmpty() && !reject.type().equals("tcp reset"))) {
      return USUAL;
    }
    String kind = (reject.type() + " " + reject.code()).strip();
    return SAME.getOrDefault(kind, kind);
  }
}
