/// The policy of one device as text for `ipset restore`, `iptables-restore` and `ip6tables-restore`: a chain for
/// each pair of zones, sets where the device has ipset. May use what the room `ruleset` may.
@NullMarked
package org.rempart.ruleset.iptables;

import org.jspecify.annotations.NullMarked;
