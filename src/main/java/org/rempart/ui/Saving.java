package org.rempart.ui;

import java.util.List;
import java.util.concurrent.Executor;
import org.rempart.site.SiteDocument;
import org.rempart.site.SiteStore;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;

/// Saves the document off the FX thread and tells how that ended.
final class Saving {
  private final Desk desk;
  private final ConsoleModel console;
  private final Executor fx;

  Saving(Desk desk, ConsoleModel console, Executor fx) {
    this.desk = desk;
    this.console = console;
    this.fx = fx;
  }

  /// @param afterwards runs on the FX thread once the document is saved, and only then
  void save(Runnable afterwards) {
    if (!console.writer().getValue()) {
      desk.notice().accept(new Notice(Notice.Kind.PROBLEM, desk.texts().get("console.save.readonly")));
      return;
    }
    SiteDocument document = desk.history().current();
    Thread.ofVirtual().name("save").start(() -> write(document, afterwards));
  }

  private void write(SiteDocument document, Runnable afterwards) {
    try {
      console.store().save(document);
      fx.execute(() -> saved(document, afterwards));
    } catch (SiteStore.SaveFailed e) {
      fx.execute(() -> failed(e));
    }
  }

  /// What was edited during the save stays unsaved.
  private void saved(SiteDocument document, Runnable afterwards) {
    if (document.equals(desk.history().current())) {
      desk.history().markSaved();
    }
    desk.notice().accept(new Notice(Notice.Kind.DONE, desk.texts().get("console.saved", document.site().name())));
    afterwards.run();
  }

  private void failed(SiteStore.SaveFailed e) {
    Notice.Offer again = new Notice.Offer(desk.texts().get("console.save.again"), () -> save(() -> {}));
    desk.notice().accept(
        new Notice(Notice.Kind.PROBLEM, desk.texts().get("console.save.failed", String.valueOf(e.getMessage())),
            List.of(again)));
  }
}
