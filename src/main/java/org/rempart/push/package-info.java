/// Check, stage, load under a rollback timer, confirm on a new connection, commit: a state machine. Its
/// ports are `remote.Shells` and `Journal`. May use the domain.
///
/// While a push lasts, it keeps `/run/rempart.lock` and `/run/rempart-<token>` on the device, and one process. A
/// committed ruleset stays in `/etc/rempart/rempart.nft`; a device loads it at boot when its administrator adds
/// the line `include "/etc/rempart/rempart.nft"` to `/etc/nftables.conf`.
@NullMarked
package org.rempart.push;

import org.jspecify.annotations.NullMarked;
