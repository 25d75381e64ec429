package org.rempart.ui;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.View;

/// The window: top bar, navigation, the view that is shown with what stands beside it, status bar. Built and
/// used on the FX thread.
public final class ConsoleWindow {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private final Stage stage;
  private final Desk desk;
  private final ConsoleModel console;
  private final Map<String, View> views;
  private final TopBar topBar;
  private final StackPane content = new StackPane();
  private final StackPane inspector = new StackPane();
  private final NoticeLayer notices;
  private final Saving saving;

  /// Builds the window; `show` opens it.
  ///
  /// @param views in the order of the navigation; the model's `shown` names the first one to show
  public ConsoleWindow(Stage stage, Desk desk, List<View> views, ConsoleModel console) {
    this.stage = stage;
    this.desk = desk;
    this.console = console;
    this.views = views.stream().collect(Collectors.toMap(View::name, Function.identity()));
    this.topBar = new TopBar(desk, console);
    this.notices = new NoticeLayer(content, desk.texts());
    this.saving = new Saving(desk, console, Platform::runLater);
    Scene scene = new Scene(layout(views.stream().map(View::name).toList()), WIDTH, HEIGHT);
    new Shortcuts(stage, scene, desk.history(), console.shown(), views.stream().map(View::name).toList())
        .install(topBar::focusAsk, () -> saving.save(() -> {}));
    desk.theme().subscribe(theme -> theme.dress(scene));
    console.shown().subscribe((before, now) -> change(before, now));
    console.notices().showOn(notices::show);
    stage.setScene(scene);
    stage.titleProperty().bind(desk.document().map(document -> document.site().name() + " - Rempart"));
    stage.setMinWidth(1200);
    stage.setMinHeight(640);
    fitTo(Screen.getPrimary().getVisualBounds());
    stage.setOnCloseRequest(this::closeRequested);
    stage.setOnHiding(_ -> hidePopups());
  }

  /// A window never opens larger than the screen, unless its user asked for a size.
  private void fitTo(Rectangle2D screen) {
    if (Double.isNaN(stage.getWidth()) && screen.getWidth() < WIDTH && screen.getWidth() >= stage.getMinWidth()) {
      stage.setWidth(screen.getWidth());
    }
    if (Double.isNaN(stage.getHeight()) && screen.getHeight() < HEIGHT && screen.getHeight() >= stage.getMinHeight()) {
      stage.setHeight(screen.getHeight());
    }
  }

  public void show() {
    stage.show();
    change("", console.shown().get());
  }

  private BorderPane layout(List<String> names) {
    content.getStyleClass().add("content");
    inspector.getStyleClass().add("inspector");
    inspector.setId("inspector");
    BorderPane root = new BorderPane(notices);
    root.setTop(topBar);
    root.setLeft(new Navigation(desk, console.shown(), names));
    root.setRight(inspector);
    root.setBottom(statusBar());
    return root;
  }

  private StatusBar statusBar() {
    StatusBar bar = new StatusBar(console.shown());
    Runnable tell = () -> bar.show(StatusLine.of(desk, console));
    bar.follow(stage, tell);
    // The history also tells of a save, which changes no document.
    desk.history().addListener(_ -> tell.run());
    console.writer().subscribe(_ -> tell.run());
    console.events().subscribe(tell);
    console.poll().subscribe(_ -> tell.run());
    return bar;
  }

  private void change(String before, String now) {
    View view = views.get(now);
    if (view == null || before.equals(now)) {
      return;
    }
    View left = views.get(before);
    if (left != null) {
      left.shown(false);
    }
    Node node = view.node();
    node.setId("view-" + now);
    content.getChildren().setAll(node);
    inspector.getChildren().setAll(view.inspector());
    boolean beside = !view.inspector().isEmpty();
    inspector.setVisible(beside);
    inspector.setManaged(beside);
    topBar.showActions(view.actions());
    view.shown(true);
  }

  /// Unsaved edits are not lost without a word.
  private void closeRequested(WindowEvent event) {
    int unsaved = desk.history().unsavedEdits();
    if (unsaved == 0) {
      return;
    }
    event.consume();
    notices.show(new Notice(Notice.Kind.HINT, desk.texts().get("console.close.unsaved", unsaved), List.of(
        new Notice.Offer(desk.texts().get("console.close.save"), () -> saving.save(stage::close)),
        new Notice.Offer(desk.texts().get("console.close.anyway"), stage::close))));
  }

  /// A popup that is still open when the toolkit exits takes the process down with it.
  private static void hidePopups() {
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof PopupWindow) {
        window.hide();
      }
    }
  }
}
