/// picocli commands, one small class each: the same use cases as the views.
@NullMarked
package org.rempart.cli;

import org.jspecify.annotations.NullMarked;
