/// When and how to ask the devices: schedule, jitter, backoff, deadlines. Its ports are `SnmpAgent` and
/// the stores. May use the domain.
@NullMarked
package org.rempart.collect;

import org.jspecify.annotations.NullMarked;
