package org.rempart.collect;

import org.rempart.net.Protocol;

/// A port that a program on a device listens on.
///
/// @param bindAddress as the device writes it: `0.0.0.0` is every IPv4 address, `[::]` every IPv6 address, `*`
///     every address of both; may carry an interface, as in `127.0.0.53%lo`
/// @param loopbackOnly whether only the device itself reaches it
public record ListeningSocket(Protocol protocol, int port, String bindAddress, boolean loopbackOnly) {}
