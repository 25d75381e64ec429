/// What happens to one packet, and why: base chain after base chain, rule after rule, as the kernel goes. Where the
/// packet does not tell, both answers are followed, and each journey says what it assumes. May use `net`,
/// `verify.filter`, `ruleset` for [org.rempart.ruleset.Hook].
@NullMarked
package org.rempart.verify.walk;

import org.jspecify.annotations.NullMarked;
