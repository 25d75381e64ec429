package org.rempart.ui.common;

import java.util.List;
import javafx.scene.Node;

/// One task's screen in the window.
public interface View {
  /// Names the view in texts (`console.view.<name>`) and in the node's id (`view-<name>`): `map`, `policy`,
  /// `traffic`, `watch`, `changes`.
  String name();

  Node node();

  /// What stands beside the view; empty space if it has none.
  default List<Node> inspector() {
    return List.of();
  }

  /// The view's own actions for the top bar, the primary one last.
  default List<Node> actions() {
    return List.of();
  }

  /// Called when the view comes on the screen and when it leaves it.
  default void shown(boolean onScreen) {}
}
