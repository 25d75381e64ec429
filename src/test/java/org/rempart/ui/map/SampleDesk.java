package org.rempart.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.rempart.site.History;
import org.rempart.site.SampleSite;
import org.rempart.site.SiteDocument;
import org.rempart.ui.common.Desk;
import org.rempart.ui.common.Notice;
import org.rempart.ui.common.Selection;
import org.rempart.ui.common.Texts;
import org.rempart.ui.common.Theme;

/// A desk on the sample site, as the window would hand it to the views.
public final class SampleDesk {
  private SampleDesk() {}

  public static Desk of(Theme theme) {
    return of(theme, SampleSite.document(), new ArrayList<>());
  }

  public static Desk of(Theme theme, SiteDocument opened, List<Notice> notices) {
    return of(theme, opened, notices, new Texts(Locale.ENGLISH));
  }

  public static Desk of(Theme theme, SiteDocument opened, List<Notice> notices, Texts texts) {
    History history = new History(opened);
    SimpleObjectProperty<SiteDocument> document = new SimpleObjectProperty<>(opened);
    history.addListener(document::set);
    return new Desk(history, document, new SimpleObjectProperty<>(new Selection.Nothing()),
        new SimpleObjectProperty<>(theme),
        texts, notices::add);
  }
}
