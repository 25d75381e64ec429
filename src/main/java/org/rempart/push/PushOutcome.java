package org.rempart.push;

import java.time.Instant;
import java.util.List;
import org.rempart.verify.change.FlowChange;

/// How a push ended.
public sealed interface PushOutcome {
  /// The device runs the new ruleset, and keeps it in `/etc/rempart/rempart.nft`, for its boot to load.
  record Committed(Instant at) implements PushOutcome {}

  /// The device runs again what it ran before.
  record RolledBack(String reason) implements PushOutcome {}

  /// The push ended before anything was loaded.
  record Refused(PushStep step, String reason) implements PushOutcome {}

  /// The ruleset does not do what the policy says; no device was contacted.
  ///
  /// @param differences "before" is the policy, "after" the ruleset
  record Unproved(List<FlowChange> differences) implements PushOutcome {}

  /// The device's host key is not known; nothing was sent to it.
  ///
  /// @param knownHostsLine for `HostKeys.accept`
  record HostKeyUnknown(String fingerprint, String knownHostsLine) implements PushOutcome {}

  /// The device shows another host key than before; nothing was sent to it.
  ///
  /// @param knownHostsLine for `HostKeys.accept`
  record HostKeyChanged(String known, String offered, String knownHostsLine) implements PushOutcome {}

  /// The console does not know which ruleset runs: the old or the new one, never a mixture.
  ///
  /// @param reason also says when the device settles it by itself
  record Unsettled(String reason) implements PushOutcome {}
}
