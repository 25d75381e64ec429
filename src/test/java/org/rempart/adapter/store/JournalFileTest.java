package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.push.Journal.Entry;
import tools.jackson.databind.json.JsonMapper;

class JournalFileTest {
  @TempDir
  Path directory;

  @Test
  void each_entry_is_one_line_whatever_it_holds() throws Exception {
    Path file = directory.resolve(".rempart/journal.log");
    var entry = new Entry(Instant.EPOCH, "anna", "fw1", "Refused: line 3:\n\"dprt\"", "00ff");
    new JournalFile(file).append(entry);
    new JournalFile(file).append(entry);

    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(2);
    var read = JsonMapper.builder().build().readTree(lines.getFirst());
    assertThat(read.get("at").asString()).isEqualTo("1970-01-01T00:00:00Z");
    assertThat(read.get("outcome").asString()).isEqualTo(entry.outcome());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void threads_take_turns() throws Exception {
    Path file = directory.resolve("journal.log");
    var journal = new JournalFile(file);
    IntStream.range(0, 200).parallel()
        .forEach(i -> journal.append(new Entry(Instant.EPOCH, "anna", "fw" + i, "x".repeat(500), "00")));
    assertThat(Files.readAllLines(file)).hasSize(200).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
  }
}
