/// The way of a packet through a whole site, device after device: which ones lie between its two ends, and what each
/// does with it. May use `policy`, `site`, `net`, `verify.filter`, `verify.walk`.
@NullMarked
package org.rempart.verify.path;

import org.jspecify.annotations.NullMarked;
