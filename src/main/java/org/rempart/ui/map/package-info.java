/// The map: zones as rooms, devices as cards, links and policy arrows; drag and drop.
@NullMarked
package org.rempart.ui.map;

import org.jspecify.annotations.NullMarked;
