package org.rempart.ui.inspector;

import java.util.List;
import org.rempart.site.Edit;
import org.rempart.site.SiteDocument;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;

/// Does an edit and says in a notice what it changed: for edits whose effect is more than what is seen.
public final class Told {
  private Told() {}

  /// @return whether it was done
  public static boolean perform(Desk desk, Edit edit) {
    SiteDocument before = desk.document().get();
    Edit.Phrase told = edit.told(before);
    boolean done = desk.perform(edit);
    if (done && !desk.document().get().equals(before)) {
      tell(desk, desk.texts().get(told));
    }
    return done;
  }

  /// Says what was done, and offers to take it back.
  public static void tell(Desk desk, String text) {
    Notice.Offer undo = new Notice.Offer(desk.texts().get("edit.undo"), desk.history()::undo);
    desk.notice().accept(new Notice(Notice.Kind.DONE, text, List.of(undo)));
  }
}
