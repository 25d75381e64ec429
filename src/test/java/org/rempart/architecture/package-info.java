/// Holds the borders between the packages (see `src/site/markdown/architecture.md`).
@NullMarked
package org.rempart.architecture;

import org.jspecify.annotations.NullMarked;
