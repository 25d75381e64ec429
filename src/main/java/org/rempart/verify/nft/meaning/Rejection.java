package org.rempart.verify.nft.meaning;

import java.util.Set;
import org.rempart.net.Family;
import org.rempart.verify.filter.Action;
import org.rempart.verify.filter.RulesetError;
import org.rempart.verify.nft.tree.Statement;

/// `reject`. What it answers with asks for the packets that can be answered so.
final class Rejection {
  private static final String USUAL = "port-unreachable";

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
    return (reject.type() + " " + reject.code()).strip();
  }
}
