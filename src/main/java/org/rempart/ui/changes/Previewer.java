package org.rempart.ui.changes;

import org.rempart.site.Site;

/// Compiles a firewall's ruleset for reading; changes nothing. Called off the FX thread.
@FunctionalInterface
public interface Previewer {
  Preview preview(Site site, String firewall);
}
