package org.rempart.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/// The two looks of the console, both AtlantaFX Primer with the console's own style sheet on top.
public enum Theme {
  DARK(new PrimerDark().getUserAgentStylesheet()),
  LIGHT(new PrimerLight().getUserAgentStylesheet());

  private static final PseudoClass IS_LIGHT = PseudoClass.getPseudoClass("light");
  private final String sheet;

  Theme(String sheet) {
    this.sheet = sheet;
  }

  /// Dresses the application and a scene. Style rules that differ by theme hang on `.root:light`.
  public void dress(Scene scene) {
    Application.setUserAgentStylesheet(sheet);
    String own = Theme.class.getResource("/styles/app.css").toExternalForm();
    if (!scene.getStylesheets().contains(own)) {
      scene.getStylesheets().add(own);
    }
    scene.getRoot().pseudoClassStateChanged(IS_LIGHT, this == LIGHT);
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
