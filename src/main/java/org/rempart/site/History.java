package org.rempart.site;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The document that is being edited, with undo and redo without limit. Used by one thread (in the console
/// the FX thread); listeners hear each change once, on that thread.
public final class History {
  private record Step(Edit.Phrase name, SiteDocument before, SiteDocument after) {}

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();
  private final List<Consumer<SiteDocument>> listeners = new CopyOnWriteArrayList<>();
  private SiteDocument current;
  private SiteDocument saved;

  public History(SiteDocument opened) {
    this.current = opened;
    this.saved = opened;
  }

  public SiteDocument current() {
    return current;
  }

  /// Does an edit; one that changes nothing leaves no step.
  ///
  /// @throws EditRefused if the edit does not fit; nothing has changed then
  public void perform(Edit edit) throws EditRefused {
    SiteDocument after = edit.applyTo(current);
    if (!after.equals(current)) {
      done.push(new Step(edit.name(), current, after));
      undone.clear();
      show(after);
    }
  }

  public void undo() {
    Step step = done.poll();
    if (step != null) {
      undone.push(step);
      show(step.before());
    }
  }

  public void redo() {
    Step step = undone.poll();
    if (step != null) {
      done.push(step);
      show(step.after());
    }
  }

  /// What `undo` would take back.
  public Optional<Edit.Phrase> undoName() {
    return Optional.ofNullable(done.peek()).map(Step::name);
  }

  /// What `redo` would do again.
  public Optional<Edit.Phrase> redoName() {
    return Optional.ofNullable(undone.peek()).map(Step::name);
  }

  public boolean unsaved() {
    return !current.equals(saved);
  }

  /// Edits since the last save, or since then undone; the number that a person sees as "unsaved edits".
  public int unsavedEdits() {
    int steps = 0;
    for (Step step : done) {
      if (step.after().equals(saved)) {
        return steps;
      }
      steps++;
    }
    return unsaved() ? Math.max(1, steps) : 0;
  }

  /// The names of the edits that lead from an earlier document to the current one, the oldest first; of all
  /// edits still done if that document is none of them (it was undone, or is not of this history).
  public List<Edit.Phrase> namesSince(SiteDocument earlier) {
    if (current.equals(earlier)) {
      return List.of();
    }
    List<Edit.Phrase> names = new ArrayList<>();
    for (Step step : done) {
      names.addFirst(step.name());
      if (step.before().equals(earlier)) {
        break;
      }
    }
    return List.copyOf(names);
  }

  public void markSaved() {
    saved = current;
    tell();
  }

  /// Called after each change with the new document.
  public void addListener(Consumer<SiteDocument> listener) {
    listeners.add(listener);
  }

  private void show(SiteDocument document) {
    current = document;
    tell();
  }

  private void tell() {
    listeners.forEach(listener -> listener.accept(current));
  }
}
