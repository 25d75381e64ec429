package org.rempart.ruleset.iptables;

import java.util.List;
import org.rempart.net.Family;
import org.rempart.policy.PolicyError;
import org.rempart.ruleset.Profile;
import org.rempart.ruleset.Program;
import org.rempart.ruleset.plan.Plan;

/// The plan of one device as text for its iptables. Same plan, same text.
///
/// The meaning is that of the decision record 9; how it is loaded beside the rules of others is in record 10.
public final class IptablesCompiler {
  private IptablesCompiler() {}

  /// @param profile with or without ipset
  /// @throws PolicyError for what iptables can't do; it is never left out, and never widened
  public static Program.Iptables compile(Plan plan, Profile profile) throws PolicyError {
    AddressSets sets = new AddressSets();
    String ipv4 = family(plan, Family.IPV4, profile, sets);
    String ipv6 = family(plan, Family.IPV6, profile, sets);
    return new Program.Iptables(sets.text(), ipv4, ipv6);
  }

  private static String family(Plan plan, Family family, Profile profile, AddressSets sets) throws PolicyError {
    FamilyScope scope = FamilyScope.of(plan, family, profile.ipset(), sets);
    String title = "Rempart: " + (family == Family.IPV4 ? "IPv4" : "IPv6") + " policy of "
        + plan.intent().firewall().name();
    return IptablesRenderer.render(title,
        List.of(HelperTable.of(scope), NatTable.of(scope), ChainDepth.checked(FilterTable.of(scope))));
  }
}
