/// Sets of packets and their algebra, exact. [PacketSpace] makes them, [PacketSet] is one of them, [RunningUnion]
/// gathers rules; [BoxSet] is a second engine on another idea that judges the first. May use `net` alone.
///
/// A set is a reduced ordered decision diagram over the bits of a packet (Bryant 1986): equal sets are the same node,
/// so that "empty" and "equal" cost nothing, and an operation goes only where both of its sets say something. The
/// order of the bits decides the size; it is the order of [Field], told and reasoned there. Nodes are never freed one
/// by one: a space serves one analysis, and goes with it.
@NullMarked
package org.rempart.space;

import org.jspecify.annotations.NullMarked;
