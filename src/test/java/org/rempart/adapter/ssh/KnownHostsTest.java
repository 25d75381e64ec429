package org.rempart.adapter.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
  private static final String KEY = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICZgou19U+escuNRH9E6i3AHcbkXU9Unz11Omv9IGYjq";
  private static final String OTHER = " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHnMBuFszkD3pP+qXNGOHkFGiMHInC3Xq4UzGwvy3TsG";

  @TempDir
  Path directory;
  private Path file;
  private KnownHosts known;

  @BeforeEach
  void empty() {
    file = directory.resolve("site/.rempart/known_hosts");
    known = new KnownHosts(file);
  }

  @Test
  void an_accepted_line_is_known_and_only_its_owner_reads_the_file() throws Exception {
    known.accept("10.0.0.1" + KEY);
    assertThat(known.of("10.0.0.1")).hasSize(1);
    assertThat(known.of("10.0.0.2")).isEmpty();
    assertThat(known.of("[10.0.0.1]:2222")).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void accepting_a_changed_key_forgets_the_old_one_of_this_host_alone() throws Exception {
    known.accept("10.0.0.9" + KEY);
    Files.write(file, List.of("# routers", "fw1,10.0.0.1" + KEY, "10.0.0.*" + KEY, "10.0.0.2" + KEY));
    known.accept("10.0.0.1" + OTHER);
    assertThat(Files.readAllLines(file))
        .containsExactly("# routers", "fw1" + KEY, "10.0.0.*" + KEY, "10.0.0.2" + KEY, "10.0.0.1" + OTHER);
  }

  @Test
  void patterns_and_negations_are_understood() throws Exception {
    Files.createDirectories(file.getParent());
    Files.write(file, List.of("10.0.?.*,!10.0.0.1" + KEY));
    assertThat(known.of("10.0.0.2")).hasSize(1);
    assertThat(known.of("10.0.0.1")).isEmpty();
    assertThat(known.of("10a0.0.2")).isEmpty();
  }

  @Test
  void what_is_no_line_of_the_format_is_not_accepted() {
    for (String wrong : List.of("", "10.0.0.1", "10.0.0.1 ssh-ed25519", "10.0.0.1 ssh-ed25519 ###", "# a b c")) {
      assertThatThrownBy(() -> known.accept(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(file).doesNotExist();
  }
}
