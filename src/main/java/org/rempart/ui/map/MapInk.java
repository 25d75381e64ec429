package org.rempart.ui.map;

import javafx.scene.paint.Color;
import org.rempart.ui.common.Theme;

/// Colours of what is drawn on a canvas, which style sheets do not reach; the same as the Primer tokens.
record MapInk(Color dots, Color calm, Color good, Color busy, Color full, Color accent, Color label, Color labelBorder,
    Color text) {
  static MapInk of(Theme theme) {
    return switch (theme) {
      case DARK -> new MapInk(Color.web("#1c2128"), Color.web("#57606a"), Color.web("#3fb950"), Color.web("#d29922"),
          Color.web("#f85149"),
          Color.web("#4493f8"), Color.web("#161b22"), Color.web("#373e47"), Color.web("#e6edf3"));
      case LIGHT -> new MapInk(Color.web("#e1e5ea"), Color.web("#8c959f"), Color.web("#1f883d"), Color.web("#bf8700"),
          Color.web("#cf222e"),
          Color.web("#0969da"), Color.web("#ffffff"), Color.web("#d0d7de"), Color.web("#1f2328"));
    };
  }
}
