/// The panel beside map and matrix: what is selected, and its edits.
@NullMarked
package org.rempart.ui.inspector;

import org.jspecify.annotations.NullMarked;
