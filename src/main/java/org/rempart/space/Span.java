package org.rempart.space;

/// Numbers from `first` to `last`, both included.
record Span(Bits first, Bits last) {}
