/// Counters to rates to series, consolidated as RRDtool does. Unknown is a value. May use `site`, `net`.
@NullMarked
package org.rempart.measure;

import org.jspecify.annotations.NullMarked;
