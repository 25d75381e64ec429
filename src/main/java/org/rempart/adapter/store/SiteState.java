package org.rempart.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `SITE/.rempart`: what Rempart keeps beside a site and outside Git.
public final class SiteState {
  private SiteState() {}

  /// The directory, made on first use together with a `.gitignore` that ignores all of it.
  public static Path of(Path site) {
    Path state = site.resolve(".rempart");
    try {
      UserDirectory.create(state);
      Path ignore = state.resolve(".gitignore");
      if (!Files.exists(ignore)) {
        Files.writeString(ignore, "*\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(state + " can't be made", e);
    }
    return state;
  }
}
