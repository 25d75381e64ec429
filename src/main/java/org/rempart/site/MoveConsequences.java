package org.rempart.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rempart.net.InterfaceAddress;

/// What a host's move into a zone would change, told before it is done.
///
/// @param refusal why it can't be done; all else is empty then
/// @param addresses what the host would have
/// @param lost what is allowed to or from it now and would not be
/// @param gained what would be allowed to or from it and is not now
public record MoveConsequences(Optional<String> refusal, List<InterfaceAddress> addresses, List<Change> lost,
    List<Change> gained) {

  /// An accept rule that begins or ceases to name the host.
  ///
  /// @param inbound whether the host is the one that is reached
  /// @param others the rule's far ends
  /// @param services empty if the rule allows every one
  public record Change(String rule, boolean inbound, List<String> others, List<String> services) {}

  public static MoveConsequences of(SiteDocument document, String device, String toZone) {
    try {
      Device before = Existing.device(document.site(), device);
      Site moved = new MoveDevice(device, toZone, new Layout.Point(0, 0)).applyTo(document).site();
      Device after = Existing.device(moved, device);
      List<Change> had = changes(document.site(), before);
      List<Change> has = changes(moved, after);
      return new MoveConsequences(
          Optional.empty(),
          after.interfaces().stream().flatMap(i -> i.addresses().stream()).toList(),
          had.stream().filter(one -> !has.contains(one)).toList(),
          has.stream().filter(one -> !had.contains(one)).toList());
    } catch (EditRefused e) {
      return new MoveConsequences(Optional.of(e.reason()), List.of(), List.of(), List.of());
    }
  }

  private static List<Change> changes(Site site, Device device) {
    Ends ends = new Ends(site);
    List<Change> changes = new ArrayList<>();
    for (PolicyRule rule : site.policy()) {
      if (Rules.accepts(rule)) {
        if (rule.not().to() != ends.cover(rule.to(), device)) {
          changes.add(new Change(rule.id(), true, rule.from(), rule.services()));
        }
        if (rule.not().from() != ends.cover(rule.from(), device)) {
          changes.add(new Change(rule.id(), false, rule.to(), rule.services()));
        }
      }
    }
    return changes;
  }
}
