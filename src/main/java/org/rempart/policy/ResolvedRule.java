package org.rempart.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rempart.net.Service;
import org.rempart.site.Action;
import org.rempart.site.TimeWindow;
import org.rempart.site.Treatment;

/// A policy rule whose names are resolved for one device.
///
/// @param index its place among the rules; the first rule that matches decides
/// @param time when it holds; empty for always
/// @param expires last day (UTC) on which it holds
public record ResolvedRule(String id, int index, Side from, Side to, Traffic traffic, Action action,
    Treatment treatment, Optional<TimeWindow> time, Optional<LocalDate> expires) {

  /// The services that it names, or, if [Traffic#negated], that it does not mean; empty means every service.
  public List<Service> services() {
    return traffic.services();
  }

  public boolean log() {
    return treatment.log().isPresent();
  }

  /// Whether addresses, services and state alone tell if it decides a packet: neither a limit nor the hour does.
  public boolean unconditional() {
    return treatment.rate().isEmpty() && treatment.connections().isEmpty() && time.isEmpty() && expires.isEmpty();
  }
}
