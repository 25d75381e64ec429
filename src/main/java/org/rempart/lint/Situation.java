package org.rempart.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.lint.cover.DeviceCover;
import org.rempart.net.IpSet;
import org.rempart.policy.Intent;
import org.rempart.policy.PolicyError;
import org.rempart.site.Device;
import org.rempart.site.PolicyRule;
import org.rempart.site.Site;
import org.rempart.site.Zone;

/// What the checks look at.
///
/// @param devices those that policy is compiled for, without the rules that mean nothing there
/// @param errors why rules mean nothing
record Situation(Site site, LocalDate today, List<DeviceCover> devices, List<PolicyError> errors) {
  Situation {
    devices = List.copyOf(devices);
    errors = List.copyOf(errors);
  }

  static Situation of(Site site, LocalDate today) {
    List<PolicyError> errors = new ArrayList<>();
    Site sound = site;
    for (Device device : site.firewalls()) {
      sound = sound(sound, device, errors);
    }
    List<DeviceCover> devices = new ArrayList<>();
    for (Device device : site.firewalls()) {
      intent(sound, device).map(DeviceCover::new).ifPresent(devices::add);
    }
    return new Situation(site, today, devices, errors);
  }

  /// The site without the rules that mean nothing on the device.
  private static Site sound(Site site, Device device, List<PolicyError> errors) {
    try {
      Intent.of(site, device.name());
      return site;
    } catch (PolicyError e) {
      errors.add(e);
      Site without = without(site, e.subject());
      return without.equals(site) ? site : sound(without, device, errors);
    }
  }

  /// Empty if no rule is to blame; then the error was told already.
  private static Optional<Intent> intent(Site sound, Device device) {
    try {
      return Optional.of(Intent.of(sound, device.name()));
    } catch (PolicyError _) {
      return Optional.empty();
    }
  }

  Stream<PolicyRule> rules() {
    return site.policy().stream().filter(PolicyRule::enabled);
  }

  /// What lies in the zone itself; the same for every device.
  IpSet addresses(Zone zone) {
    return devices.isEmpty() ? IpSet.EMPTY : devices.getFirst().intent().addresses().of(zone.name());
  }

  private static Site without(Site site, String subject) {
    return site
        .withPolicy(site.policy().stream().filter(rule -> !subject.equals("policy rule '" + rule.id() + "'")).toList())
        .withNat(site.nat().stream().filter(rule -> !subject.equals("NAT rule '" + rule.id() + "'")).toList());
  }
}
