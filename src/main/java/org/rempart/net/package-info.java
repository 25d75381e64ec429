/// Value types of the network: addresses, prefixes, sets of them, services, flows. Literals only, never
/// DNS. May use the JDK alone.
@NullMarked
package org.rempart.net;

import org.jspecify.annotations.NullMarked;
