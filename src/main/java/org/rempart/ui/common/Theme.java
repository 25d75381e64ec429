package org.rempart.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The two looks of the console, both AtlantaFX Primer with the console's own style sheets on top.
public enum Theme {
  DARK(new PrimerDark().getUserAgentStylesheet()),
  LIGHT(new PrimerLight().getUserAgentStylesheet());

  private static final PseudoClass IS_LIGHT = PseudoClass.getPseudoClass("light");
  private static final List<String> OWN_SHEETS = List.of("/styles/app.css", "/styles/map.css");
  private static final List<String> FAMILIES = List.of("Inter", "Segoe UI", "Helvetica Neue", "Cantarell",
      "DejaVu Sans");
  private final String sheet;

  Theme(String sheet) {
    this.sheet = sheet;
  }

  /// Dresses the application and a scene. Style rules that differ by theme hang on `.root:light`.
  public void dress(Scene scene) {
    Application.setUserAgentStylesheet(sheet);
    scene.getStylesheets().setAll(ownSheets());
    Parent root = scene.getRoot();
    if (!root.getStyleClass().contains("console")) {
      root.getStyleClass().add("console");
    }
    root.setStyle("-fx-font-family: \"" + family() + "\";");
    root.pseudoClassStateChanged(IS_LIGHT, this == LIGHT);
  }

  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<String> ownSheets() {
    return OWN_SHEETS.stream().flatMap(path -> Stream.ofNullable(Theme.class.getResource(path)))
        .map(URL::toExternalForm).toList();
  }

  /// JavaFX takes one family alone, so the first that is installed is looked up.
  private static String family() {
    List<String> installed = Font.getFamilies();
    return FAMILIES.stream().filter(installed::contains).findFirst().orElse("System");
  }
}
