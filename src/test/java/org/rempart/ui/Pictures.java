package org.rempart.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;

/// Takes pictures of a scene, and finds text that is cut.
public final class Pictures {
  private static final Path DIRECTORY = Path.of("target", "pictures");

  private Pictures() {}

  public static void take(Scene scene, String name) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    try {
      Files.createDirectories(DIRECTORY);
      ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png",
          DIRECTORY.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The texts of labels and buttons on the screen that end in an ellipsis, but for those that may.
  ///
  /// @param styles style classes of labels that may be cut: what devices send has any length
  public static List<String> cutTexts(Parent root, String... styles) {
    return all(root)
        .filter(node -> node instanceof Labeled labeled && labeled.isVisible() && labeled.getText() != null
            && !labeled.getText().isEmpty())
        .filter(node -> Stream.of(styles).noneMatch(style -> node.getStyleClass().contains(style)))
        .map(node -> (Labeled) node)
        .filter(labeled -> labeled.lookup(".text") instanceof Text text && !text.getText().equals(labeled.getText()))
        .map(Labeled::getText)
        .toList();
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Pictures::all))
        : Stream.of(node);
  }
}
