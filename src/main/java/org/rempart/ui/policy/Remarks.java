package org.rempart.ui.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.rempart.lint.Lint;
import org.rempart.lint.Remark;
import org.rempart.site.Site;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.FxLatest;

/// What there is to remark on the policy, kept up with every edit.
public final class Remarks {
  private final Clock clock;
  private final ReadOnlyObjectWrapper<List<Remark>> all = new ReadOnlyObjectWrapper<>(List.of());
  private final FxLatest<List<Remark>> found;

  /// @param worker one thread away from the screen: a large policy takes seconds. Edits that come meanwhile are
  ///     looked at together
  /// @param fx runs on the FX thread
  public Remarks(Desk desk, Executor worker, Executor fx, Clock clock) {
    this.clock = clock;
    this.found = new FxLatest<>(fx, all::set);
    FxLatest<Site> asked = new FxLatest<>(worker, this::look);
    desk.document().subscribe(document -> asked.offer(document.site()));
  }

  public ReadOnlyObjectProperty<List<Remark>> all() {
    return all.getReadOnlyProperty();
  }

  private void look(Site site) {
    found.offer(Lint.of(site, LocalDate.now(clock)));
  }
}
