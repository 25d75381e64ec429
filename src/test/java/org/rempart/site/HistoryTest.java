package org.rempart.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private final History history = new History(new SiteDocument(Site.empty("s"), Layout.EMPTY));

  private record Move(String device, double x) implements Edit {
    @Override
    public Phrase name() {
      return Phrase.of("edit.move", device);
    }

    @Override
    public SiteDocument applyTo(SiteDocument document) {
      return document.withLayout(document.layout().withDevice(device, new Layout.Point(x, 0)));
    }
  }

  @Test
  void undoes_and_redoes_without_limit() throws EditRefused {
    List<SiteDocument> states = new ArrayList<>(List.of(history.current()));
    for (int i = 0; i < 1_000; i++) {
      history.perform(new Move("d", i));
      states.add(history.current());
    }
    for (int i = 1_000; i >= 0; i--) {
      assertThat(history.current()).isEqualTo(states.get(i));
      history.undo();
    }
    assertThat(history.undoName()).isEmpty();
    for (int i = 0; i <= 1_000; i++) {
      assertThat(history.current()).isEqualTo(states.get(i));
      history.redo();
    }
  }

  @Test
  void a_new_edit_forgets_what_was_undone() throws EditRefused {
    history.perform(new Move("d", 1));
    history.undo();
    history.perform(new Move("d", 2));
    assertThat(history.redoName()).isEmpty();
  }

  @Test
  void an_edit_that_changes_nothing_leaves_no_step() throws EditRefused {
    history.perform(new Move("d", 1));
    history.perform(new Move("d", 1));
    history.undo();
    assertThat(history.undoName()).isEmpty();
  }

  @Test
  void counts_edits_since_the_save_in_both_directions() throws EditRefused {
    history.perform(new Move("d", 1));
    history.perform(new Move("d", 2));
    assertThat(history.unsavedEdits()).isEqualTo(2);
    history.markSaved();
    assertThat(history.unsavedEdits()).isZero();
    history.perform(new Move("d", 3));
    assertThat(history.unsavedEdits()).isEqualTo(1);
    history.undo();
    assertThat(history.unsaved()).isFalse();
    history.undo();
    assertThat(history.unsaved()).isTrue();
    assertThat(history.unsavedEdits()).isPositive();
  }

  @Test
  void tells_listeners_each_change_once() throws EditRefused {
    List<SiteDocument> heard = new ArrayList<>();
    history.addListener(heard::add);
    history.perform(new Move("d", 1));
    history.undo();
    history.redo();
    assertThat(heard).hasSize(3).last().isEqualTo(history.current());
  }
}
