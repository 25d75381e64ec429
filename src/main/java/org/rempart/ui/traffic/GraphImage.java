package org.rempart.ui.traffic;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// Makes a drawn image one of JavaFX's. The pixels are shared, not copied, so what was drawn must not be drawn on
/// again: each drawing has its own image, and nobody sees one half drawn.
final class GraphImage {
  private GraphImage() {}

  static Image of(BufferedImage drawn) {
    BufferedImage premultiplied = drawn.getType() == BufferedImage.TYPE_INT_ARGB_PRE ? drawn : premultiplied(drawn);
    int[] pixels = ((DataBufferInt) premultiplied.getRaster().getDataBuffer()).getData();
    return new WritableImage(
        new PixelBuffer<>(drawn.getWidth(), drawn.getHeight(), IntBuffer.wrap(pixels),
            PixelFormat.getIntArgbPreInstance()));
  }

  private static BufferedImage premultiplied(BufferedImage drawn) {
    BufferedImage copy = new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = copy.createGraphics();
    graphics.drawImage(drawn, 0, 0, null);
    graphics.dispose();
    return copy;
  }
}
