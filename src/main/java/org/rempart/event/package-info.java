/// What is seen on the network: events, their severity and source. May use `site`, `net`.
@NullMarked
package org.rempart.event;

import org.jspecify.annotations.NullMarked;
