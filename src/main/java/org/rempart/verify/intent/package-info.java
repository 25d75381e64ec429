/// The policy written down as the naive packet filter that decision 9 describes: one flat list a hook, first match
/// wins, no sets, maps or levels. It is what a compiled ruleset is proved against, and shares no line with the
/// compiler. May use `policy`, `site`, `net`, `verify.filter`.
@NullMarked
package org.rempart.verify.intent;

import org.jspecify.annotations.NullMarked;
