package org.rempart.ui.changes;

import java.util.Optional;
import org.rempart.push.Cancellation;
import org.rempart.push.PushListener;
import org.rempart.push.PushOutcome;
import org.rempart.site.Site;

/// Port of this view: compiles and pushes one firewall's ruleset.
public interface Pusher {
  /// Waits for the end; called on a virtual thread.
  ///
  /// @param override why to push it even if it is not proved
  /// @throws java.io.UncheckedIOException if the journal can't be written; nothing was pushed then
  PushOutcome push(Site site, String firewall, Optional<String> override, PushListener listener, Cancellation stop);

  /// Adds a host key to the site's known hosts; the person has compared the fingerprint.
  ///
  /// @throws java.io.UncheckedIOException if the known hosts can't be written
  void accept(String knownHostsLine);
}
