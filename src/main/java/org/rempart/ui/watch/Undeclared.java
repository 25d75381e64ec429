package org.rempart.ui.watch;

/// A service that a device offers although the site does not say so.
///
/// @param service as the site would write it: `tcp/23`
/// @param why it matters, in a sentence
public record Undeclared(String device, String service, String why) {}
