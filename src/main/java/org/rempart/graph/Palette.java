package org.rempart.graph;

import java.awt.Color;

/// The colours of a theme, as the console's.
public enum Palette {
  DARK(0x161b22, 0xe6edf3, 0x8b949e, 0x30363d, 0x3fb950, 0x58a6ff),
  LIGHT(0xffffff, 0x1f2328, 0x656d76, 0xd8dee4, 0x1a7f37, 0x0969da);

  private final int background;
  private final int text;
  private final int muted;
  private final int grid;
  private final int in;
  private final int out;

  Palette(int background, int text, int muted, int grid, int in, int out) {
    this.background = background;
    this.text = text;
    this.muted = muted;
    this.grid = grid;
    this.in = in;
    this.out = out;
  }

  Color background() {
    return new Color(background);
  }

  Color text() {
    return new Color(text);
  }

  Color muted() {
    return new Color(muted);
  }

  Color grid() {
    return new Color(grid);
  }

  Color in() {
    return new Color(in);
  }

  Color out() {
    return new Color(out);
  }

  static Color faint(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }
}
