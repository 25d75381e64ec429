package org.rempart.ui.common;

import java.util.function.Consumer;

/// Carries notices from the views to the window, which is built after them. Used on the FX thread alone.
public final class Notices implements Consumer<Notice> {
  private Consumer<Notice> window = _ -> {};

  public void showOn(Consumer<Notice> shower) {
    window = shower;
  }

  @Override
  public void accept(Notice notice) {
    window.accept(notice);
  }
}
