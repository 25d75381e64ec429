/// Events as they come in, and services that nobody declared.
@NullMarked
package org.rempart.ui.watch;

import org.jspecify.annotations.NullMarked;
