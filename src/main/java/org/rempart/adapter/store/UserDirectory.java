package org.rempart.adapter.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Where this user's own files lie: `$XDG_CONFIG_HOME/rempart`, or `~/.config/rempart` (XDG Base Directory
/// Specification).
public final class UserDirectory {
  private UserDirectory() {}

  /// @param environment the process's
  public static Path of(Map<String, String> environment, Path home) {
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base = config.startsWith("/") ? Path.of(config) : home.resolve(".config");
    return base.resolve("rempart");
  }

  /// Makes a directory that nobody else may enter, where there is none. Another process may make it meanwhile.
  static void create(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      Path parent = directory.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      makeUnlessMade(directory);
    }
  }

  private static void makeUnlessMade(Path directory) throws IOException {
    try {
      Files.createDirectory(directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(directory)) {
        throw e;
      }
    }
  }
}
