package org.rempart.ui.traffic;

import java.awt.image.BufferedImage;
import org.rempart.measure.Traffic;
import org.rempart.ui.common.Theme;

/// Draws the graph of an interface. Safe for use by several threads, none of them the FX thread.
@FunctionalInterface
public interface GraphPainter {
  /// @param width logical pixels, as is `height`; the image has `scale` times as many
  BufferedImage paint(Traffic traffic, int width, int height, double scale, Theme theme);
}
