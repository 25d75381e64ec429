package org.rempart.graph;

import java.awt.Font;

/// Inter where it is installed, else the system's sans serif.
final class Fonts {
  private static final String WANTED = "Inter";

  private Fonts() {}

  static Font plain(float size) {
    Font font = new Font(WANTED, Font.PLAIN, 1);
    return (font.getFamily().startsWith(WANTED) ? font : new Font(Font.SANS_SERIF, Font.PLAIN, 1)).deriveFont(size);
  }

  static Font bold(float size) {
    return plain(size).deriveFont(Font.BOLD);
  }
}
