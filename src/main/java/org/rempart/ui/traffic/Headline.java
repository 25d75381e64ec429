package org.rempart.ui.traffic;

/// A figure that matters at once, at the top of the view.
///
/// @param style `good`, `warn`, `bad` or `quiet`
public record Headline(String title, String figure, String detail, String style) {}
