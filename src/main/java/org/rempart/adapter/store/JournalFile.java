package org.rempart.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rempart.push.Journal;
import tools.jackson.databind.json.JsonMapper;

/// The journal of a site: a text file that only grows, one JSON object a line. Each line is on the disk before
/// `append` returns. Any thread; consoles of several processes take turns by a lock on the file.
public final class JournalFile implements Journal {
  private final Path file;
  private final JsonMapper json = JsonMapper.builder().build();

  /// @param file `.rempart/journal.log` in the site's directory; made when the first entry comes
  public JournalFile(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void append(Entry entry) {
    byte[] line = (line(entry) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      create();
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
          var _ = channel.lock()) {
        ByteBuffer rest = ByteBuffer.wrap(line);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the journal " + file + " can't be written", e);
    }
  }

  private String line(Entry entry) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("at", entry.at().toString());
    fields.put("user", entry.user());
    fields.put("device", entry.device());
    fields.put("outcome", entry.outcome());
    fields.put("ruleset", entry.rulesetSha256());
    return json.writeValueAsString(fields);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }

  private void create() throws IOException {
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Files.createFile(file, ownerOnly(file));
    } catch (FileAlreadyExistsException _) {
      // another console was first
    }
  }
}
