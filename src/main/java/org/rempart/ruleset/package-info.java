/// Policy x site to one ruleset per firewall, by named passes, and its rendering as nftables text. May
/// use `policy`, `site`, `net`.
@NullMarked
package org.rempart.ruleset;

import org.jspecify.annotations.NullMarked;
