package org.rempart;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Real rulesets and recordings that are no part of the project. Where they lie is said by `rempart.shared`; with `CI`
/// set they must be there.
public final class SharedData {
  private SharedData() {}

  /// @param path below the directory that is shared
  public static Path at(String path) {
    Path found = Path.of(System.getProperty("rempart.shared", "../shared")).resolve(path);
    if (System.getenv("CI") == null) {
      Assumptions.assumeTrue(Files.exists(found), () -> found + " is not here");
    } else if (!Files.exists(found)) {
      throw new IllegalStateException(found + " is not here; say by -Drempart.shared where it is");
    }
    return found;
  }
}
