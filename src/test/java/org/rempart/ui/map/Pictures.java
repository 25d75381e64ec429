package org.rempart.ui.map;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/// Saves what a scene shows, under `target/pictures`.
final class Pictures {
  private Pictures() {}

  static File save(Scene scene, String name) {
    AtomicReference<WritableImage> picture = new AtomicReference<>();
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(
        () -> picture.set(scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight())))));
    File file = new File("target/pictures", name + ".png");
    file.getParentFile().mkdirs();
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(picture.get(), null), "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }
}
