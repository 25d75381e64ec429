/// What the views share: theme, texts, icons, and the only way to the FX thread.
@NullMarked
package org.rempart.ui.common;

import org.jspecify.annotations.NullMarked;
