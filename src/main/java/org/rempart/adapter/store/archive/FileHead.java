package org.rempart.adapter.store.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.rempart.measure.ArchiveLayout;
import org.rempart.measure.ArchiveSpec;

/// The first kilobyte of a file: what it is, whose it is, how it is laid out.
record FileHead(String device, ArchiveLayout layout) {
  static final int BYTES = 1024;
  static final int VERSION = 1;
  private static final long MAGIC = 0x52454d5041525452L; // "REMPARTR"
  private static final int MOST_ARCHIVES = 16;
  private static final int MOST_ROWS = 1_000_000;

  FileHead {
    if (layout.archives().isEmpty() || layout.archives().size() > MOST_ARCHIVES) {
      throw new IllegalArgumentException("a file holds 1 to " + MOST_ARCHIVES + " archives");
    }
  }

  ByteBuffer encode() {
    ByteBuffer head = ByteBuffer.allocate(BYTES);
    head.putLong(MAGIC).putInt(VERSION);
    head.putInt((int) layout.stepSeconds()).putInt((int) layout.heartbeat().toSeconds());
    head.putInt(layout.archives().size());
    for (ArchiveSpec archive : layout.archives()) {
      head.putInt((int) archive.rowSeconds()).putInt(archive.rows());
    }
    Texts.put(head, device);
    Checksum.seal(head);
    return head.clear();
  }

  static FileHead decode(ByteBuffer head) throws ArchiveDamaged {
    if (head.getLong() != MAGIC) {
      throw new ArchiveDamaged("it is no archive of Rempart");
    }
    int version = head.getInt();
    if (version != VERSION) {
      throw new ArchiveDamaged("it has format version " + version + ", this program knows " + VERSION);
    }
    if (!Checksum.holds(head)) {
      throw new ArchiveDamaged("the checksum of its head is wrong");
    }
    try {
      ArchiveLayout layout = layout(head);
      return new FileHead(Texts.get(head), layout);
    } catch (IllegalArgumentException e) {
      throw new ArchiveDamaged("its head makes no sense: " + e.getMessage());
    }
  }

  private static ArchiveLayout layout(ByteBuffer head) {
    Duration step = Duration.ofSeconds(head.getInt());
    Duration heartbeat = Duration.ofSeconds(head.getInt());
    int count = head.getInt();
    if (count < 1 || count > MOST_ARCHIVES) {
      throw new IllegalArgumentException(count + " archives");
    }
    List<ArchiveSpec> archives = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ArchiveSpec archive = new ArchiveSpec(Duration.ofSeconds(head.getInt()), head.getInt());
      if (archive.rows() > MOST_ROWS) {
        throw new IllegalArgumentException(archive.rows() + " rows");
      }
      archives.add(archive);
    }
    return new ArchiveLayout(step, heartbeat, archives);
  }

  /// Length-prefixed UTF-8.
  static final class Texts {
    static final int LONGEST = 480;

    private Texts() {}

    static void put(ByteBuffer to, String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > LONGEST) {
        throw new IllegalArgumentException(
            "a name of " + bytes.length + " bytes; at most " + LONGEST + " can be archived");
      }
      to.putInt(bytes.length).put(bytes);
    }

    static String get(ByteBuffer from) {
      int length = from.getInt();
      if (length < 0 || length > LONGEST) {
        throw new IllegalArgumentException("a name of " + length + " bytes");
      }
      byte[] bytes = new byte[length];
      from.get(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
