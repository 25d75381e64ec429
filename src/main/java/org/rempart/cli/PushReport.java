package org.rempart.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rempart.push.PushOutcome;
import org.rempart.push.PushStep;
import org.rempart.verify.change.FlowChange;

/// How a push ended, as `rempart push` tells it.
///
/// @param changes against what ran before
record PushReport(String firewall, List<FlowChange> changes) {
  void tell(PushOutcome outcome, Output output, boolean json) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("firewall", firewall);
    switch (outcome) {
      case PushOutcome.Committed(var at) -> put(told, "committed", "at", at.toString());
      case PushOutcome.RolledBack(var reason) -> put(told, "rolled back", "reason", reason);
      case PushOutcome.Refused(var step, var reason) -> put(told, "refused", "reason", words(step) + ": " + reason);
      case PushOutcome.Unproved(var differences) ->
        put(told, "not proved", json ? "differences" : "reason", json
            ? differences.stream().map(ChangeText::fields).toList()
            : "the ruleset does not do what the policy says; nothing was sent");
      case PushOutcome.HostKeyUnknown(var fingerprint, _) -> put(told, "unknown host key", "offered", fingerprint);
      case PushOutcome.HostKeyChanged(var known, var offered, _) -> {
        put(told, "host key has changed", "known", known);
        told.put("offered", offered);
      }
      case PushOutcome.Unsettled(var reason) -> put(told, "unsettled", "reason", reason);
    }
    if (json) {
      told.put("changes", changes.stream().map(ChangeText::fields).toList());
      output.json(told);
    } else {
      told.forEach((key, value) -> output.line(key + ": " + value));
    }
    advise(outcome, output);
  }

  private void advise(PushOutcome outcome, Output output) {
    if (outcome instanceof PushOutcome.HostKeyUnknown || outcome instanceof PushOutcome.HostKeyChanged) {
      output.remark("Compare the fingerprint on the device, then accept it: rempart hostkey SITE " + firewall
          + " --accept FINGERPRINT");
    }
    if (outcome instanceof PushOutcome.Unproved(var differences)) {
      differences.forEach(one -> ChangeText.lines(one, "policy", "ruleset").forEach(output::remark));
      output.remark("To push it all the same, and have the reason in the journal: --unproved REASON");
    }
  }

  private static void put(Map<String, Object> told, String outcome, String key, Object value) {
    told.put("outcome", outcome);
    told.put(key, value);
  }

  static String words(PushStep step) {
    return step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
