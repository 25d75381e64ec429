package org.rempart.ui;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Texts;

/// Shows one notice at a time as a card over the foot of the view. Problems stay until they are dismissed or
/// superseded, as does whatever offers something; the rest goes by itself.
final class NoticeLayer extends StackPane {
  private static final Duration READ_IN = Duration.seconds(6);
  private static final double WIDEST = 520;
  private final Texts texts;
  private final PauseTransition leaving = new PauseTransition(READ_IN);

  NoticeLayer(Node below, Texts texts) {
    super(below);
    this.texts = texts;
    leaving.setOnFinished(_ -> dismiss());
  }

  void show(Notice notice) {
    dismiss();
    Node card = card(notice);
    StackPane.setAlignment(card, Pos.BOTTOM_CENTER);
    getChildren().add(card);
    if (notice.kind() != Notice.Kind.PROBLEM && notice.offers().isEmpty()) {
      leaving.playFromStart();
    }
  }

  void dismiss() {
    leaving.stop();
    getChildren().remove(1, getChildren().size());
  }

  private Node card(Notice notice) {
    Label text = new Label(notice.text(), sign(notice.kind()).icon());
    text.setId("notice-text");
    text.setWrapText(true);
    text.setGraphicTextGap(12);
    text.setMaxWidth(WIDEST);
    HBox.setHgrow(text, Priority.ALWAYS);
    HBox card = new HBox(8, text);
    card.setId("notice");
    card.getStyleClass().addAll("notice", style(notice.kind()));
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    notice.offers().forEach(offer -> card.getChildren().add(button(offer)));
    card.getChildren().add(dismissal());
    return card;
  }

  private Button button(Notice.Offer offer) {
    Button button = new Button(offer.label());
    button.getStyleClass().add("small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> {
      dismiss();
      offer.act().run();
    });
    return button;
  }

  private Button dismissal() {
    Button button = new Button("", Icons.Sign.CLOSE.icon());
    button.setId("notice-dismiss");
    button.getStyleClass().addAll("flat", "button-icon", "small");
    button.setAccessibleText(texts.get("console.dismiss"));
    button.setOnAction(_ -> dismiss());
    return button;
  }

  private static Icons.Sign sign(Notice.Kind kind) {
    return switch (kind) {
      case DONE -> Icons.Sign.GOOD;
      case HINT -> Icons.Sign.INFORMATION;
      case PROBLEM -> Icons.Sign.WARNING;
    };
  }

  private static String style(Notice.Kind kind) {
    return switch (kind) {
      case DONE -> "good";
      case HINT -> "hint";
      case PROBLEM -> "bad";
    };
  }
}
