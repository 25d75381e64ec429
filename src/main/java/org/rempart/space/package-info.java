/// Sets of packets and their algebra, exact. [PacketSpace] makes them, [PacketSet] is one of them; [BoxSet]
/// is a second engine that shares no idea with the first and judges it. May use `net` alone.
///
/// A set is a reduced ordered decision diagram over the bits of a packet (Bryant 1986): equal sets are the
/// same node, so that "empty" and "equal" cost nothing, and a union with one more rule costs about the nodes
/// that this rule reaches. The order of the bits decides the size; it is the order of [Field], told there.
@NullMarked
package org.rempart.space;

import org.jspecify.annotations.NullMarked;
