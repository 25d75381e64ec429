package org.rempart.site;

import java.util.List;
import java.util.Optional;

/// Intent: what may flow from some ends to others. The first rule that names a flow decides it.
///
/// @param id names the rule in rulesets, logs and counters; unique in the site
/// @param from ends: zone, network, device, interface (`fw1/eth0`), address range, dynamic set, group, prefix,
///     range or address, `firewall`, `any`; never empty
/// @param to as `from`
/// @param services names of services or literals such as `tcp/443`; empty means every service
public record PolicyRule(
    String id, List<String> from, List<String> to, List<String> services, Negation not, Action action,
    Treatment treatment, Validity validity, Notes notes) {

  public PolicyRule {
    Names.check("policy rule", id);
    from = List.copyOf(from);
    to = List.copyOf(to);
    services = List.copyOf(services);
    if (from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("policy rule '" + id + "' has no " + (from.isEmpty() ? "from" : "to")
          + "; write 'any' if every address is meant");
    }
    if (not.services() && services.isEmpty()) {
      throw new IllegalArgumentException("policy rule '" + id + "' excepts no service from every service");
    }
  }

  /// A rule without negation, limits and times.
  public PolicyRule(String id, List<String> from, List<String> to, List<String> services, Action action, boolean log,
      boolean enabled, String reason) {
    this(id, from, to, services, Negation.NONE, action,
        Treatment.PLAIN.withLog(log ? Optional.of(RuleLog.STANDARD) : Optional.empty()),
        Validity.ALWAYS.withEnabled(enabled), Notes.of(reason));
  }

  /// Whether its packets are logged.
  public boolean log() {
    return treatment.log().isPresent();
  }

  public boolean enabled() {
    return validity.enabled();
  }

  /// Why the rule is there; may be empty.
  public String reason() {
    return notes.reason();
  }

  /// Whether it expires before its time begins, so that it never holds.
  public boolean neverIn(Site site) {
    return validity.time().flatMap(site::time).flatMap(TimeWindow::first)
        .filter(first -> validity.expires().filter(first::isAfter).isPresent()).isPresent();
  }

  public PolicyRule withId(String changed) {
    return new PolicyRule(changed, from, to, services, not, action, treatment, validity, notes);
  }

  public PolicyRule withEnds(List<String> changedFrom, List<String> changedTo) {
    return new PolicyRule(id, changedFrom, changedTo, services, not, action, treatment, validity, notes);
  }

  public PolicyRule withServices(List<String> changed) {
    return new PolicyRule(id, from, to, changed, not, action, treatment, validity, notes);
  }

  public PolicyRule withNot(Negation changed) {
    return new PolicyRule(id, from, to, services, changed, action, treatment, validity, notes);
  }

  public PolicyRule withAction(Action changed) {
    return new PolicyRule(id, from, to, services, not, changed, treatment, validity, notes);
  }

  public PolicyRule withTreatment(Treatment changed) {
    return new PolicyRule(id, from, to, services, not, action, changed, validity, notes);
  }

  public PolicyRule withValidity(Validity changed) {
    return new PolicyRule(id, from, to, services, not, action, treatment, changed, notes);
  }

  public PolicyRule withNotes(Notes changed) {
    return new PolicyRule(id, from, to, services, not, action, treatment, validity, changed);
  }
}
