package org.rempart.graph;

import java.awt.Color;
import java.util.Optional;

/// What the renderer draws with.
///
/// @param fill the area of in
/// @param edge the line on top of it
/// @param inPeak the band between average and maximum of in
record Ink(Color fill, Optional<Color> edge, Color out, float outWidth, Color inPeak, Color outPeak) {
  static Ink of(GraphStyle style) {
    return switch (style.look()) {
      case MODERN -> modern(style.palette());
      case MRTG -> new Ink(
          new Color(0x00cc00), Optional.empty(), new Color(0x0000ff), 1.4f, new Color(0x006600), new Color(0xff00ff));
    };
  }

  private static Ink modern(Palette palette) {
    return new Ink(
        Palette.faint(palette.in(), palette == Palette.DARK ? 110 : 80),
        Optional.of(palette.in()),
        palette.out(),
        1.5f,
        Palette.faint(palette.in(), 45),
        Palette.faint(palette.out(), 110));
  }
}
