package org.rempart.ui.changes;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.rempart.ui.common.EmptyState;
import org.rempart.ui.common.Icons;
import org.rempart.ui.common.Texts;

/// Whether the ruleset is proved, and what it opens and closes, in words.
final class EffectPane extends VBox {
  private final Texts texts;
  private final Label proof = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final FlowList changes;

  EffectPane(Texts texts) {
    super(8);
    this.texts = texts;
    this.changes = new FlowList("flow-changes", texts);
    setId("effect");
    proof.setId("proof");
    proof.getStyleClass().add("proof");
    busy.getStyleClass().add("small-progress");
    busy.setMaxSize(16, 16);
    HBox head = new HBox(8, busy, proof);
    head.getStyleClass().add("row");
    setVgrow(changes, Priority.ALWAYS);
    getChildren().addAll(head, changes);
    show(new Effect.Awaited());
  }

  void show(Effect effect) {
    busy.setVisible(effect instanceof Effect.Awaited);
    busy.setManaged(busy.isVisible());
    proof.getStyleClass().removeAll("good", "bad");
    switch (effect) {
      case Effect.Awaited() -> {
        proof.setText(texts.get("changes.proof.awaited"));
        proof.setGraphic(null);
        changes.setPlaceholder(new Label());
      }
      case Effect.Unknown() -> {
        proof.setText(texts.get("changes.proof.unknown"));
        proof.setGraphic(Icons.Sign.WARNING.icon());
        changes.getItems().clear();
        changes.setPlaceholder(new EmptyState(Icons.Sign.WARNING, texts.get("changes.ruleset.fault"), ""));
      }
      case Effect.Told told -> {
        proof.setText(texts.get(told.proved() ? "changes.proof.proved" : "changes.proof.unproved",
            told.unproved().size()));
        proof.setGraphic((told.proved() ? Icons.Sign.SHIELD : Icons.Sign.BAD).icon());
        proof.getStyleClass().add(told.proved() ? "good" : "bad");
        changes.getItems().setAll(told.changes());
        changes.setPlaceholder(new EmptyState(Icons.Sign.GOOD, texts.get("changes.effect.none"),
            texts.get("changes.effect.none.advice")));
      }
    }
  }
}
