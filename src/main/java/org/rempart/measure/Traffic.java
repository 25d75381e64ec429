package org.rempart.measure;

/// What one interface carried over a span, octets a second; the four series have the same start, step and
/// length.
public record Traffic(SeriesKey key, Span span, Series inAverage, Series outAverage, Series inMaximum,
    Series outMaximum) {}
