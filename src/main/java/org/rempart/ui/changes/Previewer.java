package org.rempart.ui.changes;

import org.rempart.site.Site;

/// What a push to a firewall would do; changes nothing. Called off the FX thread.
public interface Previewer {
  /// Compiles its ruleset for reading.
  Preview preview(Site site, String firewall);

  /// Proves it, and holds it against the one of an earlier state; may take seconds.
  ///
  /// @param before an earlier state of the site
  Effect effect(Site now, Site before, String firewall);

  /// Asks the firewall what it runs, and holds that against what would be pushed. Waits for the device.
  Running running(Site now, String firewall);
}
