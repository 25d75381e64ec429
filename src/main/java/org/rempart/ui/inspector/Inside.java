package org.rempart.ui.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Whether a node stands in another.
public final class Inside {
  private Inside() {}

  public static boolean is(Node inner, Node outer) {
    for (Node at = inner; at != null; at = at.getParent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  public static boolean hasFocus(Node outer) {
    return Optional.ofNullable(outer.getScene()).map(Scene::getFocusOwner).filter(owner -> is(owner, outer))
        .isPresent();
  }
}
