/// Traffic graphs of interfaces, live and archived.
@NullMarked
package org.rempart.ui.traffic;

import org.jspecify.annotations.NullMarked;
