/// JavaFX: the window. May use use cases and domain, never an adapter.
@NullMarked
package org.rempart.ui;

import org.jspecify.annotations.NullMarked;
