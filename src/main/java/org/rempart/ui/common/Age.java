package org.rempart.ui.common;

import java.time.Duration;

/// How long ago something was, in the unit that matters: `4 s ago`, `3 min ago`.
public final class Age {
  private Age() {}

  public static String text(Duration age, Texts texts) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 120) {
      return texts.get("console.ago.seconds", seconds);
    }
    if (seconds < 7200) {
      return texts.get("console.ago.minutes", seconds / 60);
    }
    return seconds < 172_800
        ? texts.get("console.ago.hours", seconds / 3600)
        : texts.get("console.ago.days", seconds / 86_400);
  }
}
