package org.rempart.graph;

/// The words of a picture, in the language of who looks at it.
public record GraphTexts(
    String in, String out, String maximum, String average, String current, String bitsPerSecond, String noData) {
  public static final GraphTexts ENGLISH = new GraphTexts("in", "out", "max", "avg", "cur", "Bits per second",
      "No data yet");
}
