/// Check, stage, load under a rollback timer, confirm on a new connection, commit: a state machine. Its
/// port is `remote.Shell`. May use the domain.
@NullMarked
package org.rempart.push;

import org.jspecify.annotations.NullMarked;
