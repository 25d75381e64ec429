package org.rempart.adapter.store.archive;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rempart.measure.ArchiveLayout;

/// The open file of one device: a head, then a block for each interface. Not safe for use by several threads.
final class ArchiveFile implements Closeable {
  private final Storage storage;
  private final FileHead head;
  private final BlockMap map;
  private final Map<String, Block> blocks = new HashMap<>();
  private int slots;

  private ArchiveFile(Storage storage) throws IOException, ArchiveDamaged {
    this.storage = storage;
    head = FileHead.decode(storage.read(0, FileHead.BYTES));
    map = new BlockMap(head.layout());
    readBlocks();
  }

  static ArchiveFile open(Path path, Mode mode) throws IOException, ArchiveDamaged {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new ArchiveDamaged("it is no regular file");
    }
    Storage storage = new Storage(path, mode);
    boolean opened = false;
    try {
      ArchiveFile file = new ArchiveFile(storage);
      opened = true;
      return file;
    } catch (EOFException _) {
      throw new ArchiveDamaged("it is cut short");
    } finally {
      if (!opened) {
        storage.close();
      }
    }
  }

  /// Appears as a whole or not at all.
  static void create(Path path, String device, ArchiveLayout layout) throws IOException {
    Path fresh = path.resolveSibling(path.getFileName() + ".new");
    Files.write(fresh, new FileHead(device, layout).encode().array());
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private void readBlocks() throws IOException, ArchiveDamaged {
    long length = storage.length();
    while (map.blockOffset(slots) + BlockMap.NAME_BYTES <= length) {
      long offset = map.blockOffset(slots);
      ByteBuffer name = storage.read(offset, BlockMap.NAME_BYTES);
      if (name.getInt(BlockMap.NAME_BYTES - Integer.BYTES) == 0) {
        return; // a writer was killed before it named this block: the next one takes its place
      }
      if (!Checksum.holds(name)) {
        throw new ArchiveDamaged("the name of block " + slots + " has a wrong checksum");
      }
      if (offset + map.blockBytes() > length) {
        throw new ArchiveDamaged("it is cut short in block " + slots);
      }
      try {
        blocks.put(FileHead.Texts.get(name), Block.stored(storage, map, offset));
      } catch (IllegalArgumentException e) {
        throw new ArchiveDamaged("the name of block " + slots + " makes no sense: " + e.getMessage());
      }
      slots++;
    }
  }

  String device() {
    return head.device();
  }

  Set<String> interfaces() {
    return Set.copyOf(blocks.keySet());
  }

  Optional<Block> block(String ifName) {
    return Optional.ofNullable(blocks.get(ifName));
  }

  /// Grows the file first and names the block last.
  Block blockOrNew(String ifName) throws IOException {
    Optional<Block> known = block(ifName);
    if (known.isPresent()) {
      return known.get();
    }
    ByteBuffer name = ByteBuffer.allocate(BlockMap.NAME_BYTES);
    FileHead.Texts.put(name, ifName);
    Checksum.seal(name);
    long offset = map.blockOffset(slots);
    storage.extend(offset + map.blockBytes());
    storage.write(offset, name);
    slots++;
    Block block = Block.empty(storage, map, offset);
    blocks.put(ifName, block);
    return block;
  }

  @Override
  public void close() throws IOException {
    storage.close();
  }
}
