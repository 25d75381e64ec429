package org.rempart.event;

import java.time.Instant;

/// Something that was seen on the network.
///
/// @param device the device that tells it
/// @param text as it was told; may hold anything
public record Event(Instant at, Severity severity, String device, String text) {}
