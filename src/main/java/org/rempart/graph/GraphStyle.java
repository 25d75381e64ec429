package org.rempart.graph;

import java.time.ZoneId;
import java.util.Locale;

/// How a picture is drawn.
///
/// @param width logical pixels; the image has `width * scale`
/// @param palette the MRTG look has its own colours
/// @param scale of the screen, 2 on a HiDPI one
/// @param compact a sparkline: no axes, no words
public record GraphStyle(
    Look look, Palette palette, int width, int height, double scale, Locale locale, ZoneId zone, boolean compact) {
  public GraphStyle {
    if (width < 16 || height < 16 || !(scale > 0)) {
      throw new IllegalArgumentException("a graph of " + width + "x" + height + " at scale " + scale);
    }
  }
}
