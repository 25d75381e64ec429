/// Level decomposition: a list of rules, where the first that matches decides, becomes a few levels whose rules
/// overlap nowhere, so that each level can be looked up instead of walked. Knows boxes, not nftables.
@NullMarked
package org.rempart.ruleset.level;

import org.jspecify.annotations.NullMarked;
