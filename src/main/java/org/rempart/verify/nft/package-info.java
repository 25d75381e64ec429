/// Reads nftables rulesets, whoever wrote them, as text and as JSON: `text` and `json` make one `tree`, `meaning` makes
/// the model of [org.rempart.verify.filter] of it. May use `net`, `ruleset` for names and hooks.
@NullMarked
package org.rempart.verify.nft;

import org.jspecify.annotations.NullMarked;
