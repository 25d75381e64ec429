package org.rempart.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.rempart.site.SiteContacts;

/// What this user has approved to be contacted: a file of SHA-256 digests, a line each, with the time.
public final class Approvals {
  private final Path directory;
  private final Path file;
  private final Clock clock;

  /// @param userDirectory see [UserDirectory]
  public Approvals(Path userDirectory, Clock clock) {
    this.directory = userDirectory;
    this.file = userDirectory.resolve("approvals");
    this.clock = clock;
  }

  /// A site that contacts nothing needs no approval.
  public boolean approved(SiteContacts contacts) {
    try {
      return contacts.text().isEmpty()
          || (Files.exists(file)
              && Files.readAllLines(file).stream().anyMatch(line -> line.startsWith(digest(contacts) + " ")));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be read", e);
    }
  }

  public void approve(SiteContacts contacts) {
    try {
      UserDirectory.create(directory);
      if (!Files.exists(file)) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(file, digest(contacts) + " " + clock.instant() + "\n", StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be written", e);
    }
  }

  private static String digest(SiteContacts contacts) {
    try {
      byte[] text = contacts.text().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
