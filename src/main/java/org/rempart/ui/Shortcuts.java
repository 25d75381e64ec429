package org.rempart.ui;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.rempart.site.History;

/// The keys that work on every view.
record Shortcuts(Stage stage, Scene scene, History history, StringProperty shown, List<String> views) {
  void install(Runnable ask, Runnable save) {
    on("Shortcut+K", ask);
    on("Shortcut+S", save);
    on("Shortcut+Z", history::undo);
    on("Shortcut+Shift+Z", history::redo);
    on("F11", () -> stage.setFullScreen(!stage.isFullScreen()));
    for (int i = 0; i < views.size(); i++) {
      String view = views.get(i);
      on("Shortcut+" + (i + 1), () -> shown.set(view));
      on("Shortcut+Numpad " + (i + 1), () -> shown.set(view));
    }
  }

  private void on(String keys, Runnable act) {
    scene.getAccelerators().put(KeyCombination.valueOf(keys), act);
  }
}
