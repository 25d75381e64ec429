package org.rempart.ui.common;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.rempart.site.Edit;
import org.rempart.site.EditRefused;
import org.rempart.site.History;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;

/// What every view works with; used on the FX thread alone.
///
/// @param document follows the history: the newest document
/// @param selection what is selected on any view; the inspector shows it
/// @param theme changing it dresses the window anew; charts follow it
/// @param notice tells the person something in the window's own inline card, never a modal dialog
public record Desk(
    History history,
    ReadOnlyObjectProperty<SiteDocument> document,
    ObjectProperty<Selection> selection,
    ObjectProperty<Theme> theme,
    Texts texts,
    Consumer<Notice> notice) {

  /// Does an edit; one that is refused is told in a notice.
  ///
  /// @return whether it was done
  public boolean perform(Edit edit) {
    try {
      history.perform(edit);
      return true;
    } catch (EditRefused e) {
      notice.accept(new Notice(Notice.Kind.PROBLEM, e.reason()));
      return false;
    }
  }

  public Site site() {
    return document.get().site();
  }
}
