package org.rempart.site;

import java.util.List;

/// Intent: what may flow from some ends to others. The first rule that names a flow decides it.
///
/// @param id names the rule in rulesets, logs and counters; unique in the site
/// @param from ends: zone, network, device, group, prefix or address, `firewall`, `any`; never empty
/// @param to as `from`
/// @param services names of services or literals such as `tcp/443`; empty means every service
/// @param reason why the rule is there; may be empty
public record PolicyRule(
    String id, List<String> from, List<String> to, List<String> services, Action action, boolean log, boolean enabled,
    String reason) {
  public PolicyRule {
    Names.check("policy rule", id);
    from = List.copyOf(from);
    to = List.copyOf(to);
    services = List.copyOf(services);
    if (from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("policy rule '" + id + "' has no " + (from.isEmpty() ? "from" : "to")
          + "; write 'any' if every address is meant");
    }
  }

  public PolicyRule withServices(List<String> changed) {
    return new PolicyRule(id, from, to, changed, action, log, enabled, reason);
  }
}
