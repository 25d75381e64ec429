/// The meaning of the policy: names resolved to addresses and zones, what may flow, what the firewall
/// itself needs. May use `site` and `net`.
@NullMarked
package org.rempart.policy;

import org.jspecify.annotations.NullMarked;
