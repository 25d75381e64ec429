/// Reads rulesets back and decides what they do with a flow. May use `ruleset`, `policy`, `site`, `net`.
@NullMarked
package org.rempart.verify;

import org.jspecify.annotations.NullMarked;
