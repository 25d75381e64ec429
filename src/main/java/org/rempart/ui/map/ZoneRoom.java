package org.rempart.ui.map;

import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.rempart.site.CardSize;
import org.rempart.site.Layout.Box;
import org.rempart.site.Site;
import org.rempart.site.Zone;
import org.rempart.ui.common.Desk;
import org.rempart.ui.inspector.Words;

/// A zone on the map: a tinted room with its title and prefixes in a band on top.
final class ZoneRoom extends Region {
  private final Region tint = new Region();
  private final Region band = new Region();
  private final Region border = new Region();
  private final Label title;
  private final Label prefixes;
  private final String subtitle;
  private final HBox header;
  private final ArrowHandle handle;

  /// @param depth how many rooms lie around this one
  ZoneRoom(Desk desk, Zone zone, int depth) {
    setId("zone-" + zone.name());
    getStyleClass().addAll("zone-room", "kind-" + zone.kind().text());
    if (depth > 0) {
      getStyleClass().add("nested");
    }
    setFocusTraversable(true);
    setAccessibleText(Words.zone(zone));
    tint.getStyleClass().add("room-tint");
    band.getStyleClass().add("room-band");
    border.getStyleClass().add("room-border");
    title = new Label(Words.zone(zone));
    title.getStyleClass().add("room-title");
    title.setMinWidth(USE_PREF_SIZE);
    subtitle = subtitle(desk, zone);
    prefixes = new Label(subtitle);
    prefixes.getStyleClass().add("room-prefixes");
    prefixes.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    header = new HBox(8, title, gap, prefixes);
    header.setAlignment(Pos.CENTER_LEFT);
    handle = new ArrowHandle(zone.name(), desk.texts().get("map.arrow.tip"));
    handle.setVisible(false);
    for (Region part : new Region[]{tint, band, border, header}) {
      part.setMouseTransparent(true);
    }
    getChildren().addAll(tint, band, border, header, handle);
    hoverProperty().addListener((_, _, _) -> showHandle());
  }

  private static String subtitle(Desk desk, Zone zone) {
    Site site = desk.site();
    String prefixes = Words.prefixes(site, zone);
    return prefixes.isEmpty() ? desk.texts().get("inspector.kind." + zone.kind().text()) : prefixes;
  }

  ArrowHandle handle() {
    return handle;
  }

  void place(Box box) {
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
    setPrefSize(box.width(), box.height());
  }

  void select(boolean selected) {
    pseudoClassStateChanged(DeviceCard.SELECTED, selected);
    showHandle();
  }

  void far(boolean far) {
    pseudoClassStateChanged(DeviceCard.FAR, far);
    prefixes.setVisible(!far);
  }

  void target(boolean target) {
    pseudoClassStateChanged(DeviceCard.TARGET, target);
  }

  /// Shows it above the others while it is dragged; what is next by Tab stays.
  void lift(boolean up) {
    pseudoClassStateChanged(DeviceCard.DRAGGED, up);
    setViewOrder(up ? -1 : 0);
  }

  private void showHandle() {
    handle.setVisible(isHover() || getPseudoClassStates().contains(DeviceCard.SELECTED));
  }

  @Override
  protected void layoutChildren() {
    double w = getWidth();
    tint.resizeRelocate(0, 0, w, getHeight());
    band.resizeRelocate(0, 0, w, CardSize.HEADER);
    border.resizeRelocate(0, 0, w, getHeight());
    fit(w - 28 - title.prefWidth(-1) - 2 * header.getSpacing());
    header.resizeRelocate(14, 0, w - 28, CardSize.HEADER);
    handle.relocate(w - ArrowHandle.SIZE / 2, (CardSize.HEADER - ArrowHandle.SIZE) / 2);
  }

  /// A narrow room shows its first prefix alone, or none, rather than half of one.
  private void fit(double width) {
    String fitting = Stream.of(subtitle, subtitle.replaceFirst(" · .*", "")).filter(text -> widthOf(text) <= width)
        .findFirst().orElse("");
    if (!fitting.equals(prefixes.getText())) {
      prefixes.setText(fitting);
    }
  }

  private double widthOf(String text) {
    Text measure = new Text(text);
    measure.setFont(prefixes.getFont());
    return Math.ceil(measure.getLayoutBounds().getWidth());
  }
}
