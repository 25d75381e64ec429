/// The laboratory of network namespaces, as tests see it (see `src/test/lab/README.md`).
@NullMarked
package org.rempart.laboratory;

import org.jspecify.annotations.NullMarked;
