package org.rempart.policy;

import java.util.List;
import org.rempart.net.Service;
import org.rempart.site.Action;

/// A policy rule whose names are resolved for one firewall.
///
/// @param index its place among the rules; the first rule that matches decides
/// @param services sorted; empty means every service
public record ResolvedRule(String id, int index, Side from, Side to, List<Service> services, Action action,
    boolean log) {
  public ResolvedRule {
    services = List.copyOf(services);
  }
}
