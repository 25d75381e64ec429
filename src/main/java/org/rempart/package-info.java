/// The program: `Main` builds the objects with plain constructors, owns the executors and closes
/// everything in reverse order. May use every package.
@NullMarked
package org.rempart;

import org.jspecify.annotations.NullMarked;
