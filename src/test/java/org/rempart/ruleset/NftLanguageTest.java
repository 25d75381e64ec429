package org.rempart.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.verify.NftReader;
import org.rempart.verify.NormalForm;
import org.rempart.verify.RulesetSyntaxError;

/// All that the language can say is read back: from its own text, and from what the kernel lists of it.
class NftLanguageTest {
  private static final int TABLES = 1000;

  @TempDir
  private Path scratch;
  private final long seed = Long.getLong("rempart.seed", System.nanoTime());
  private final double campaign = Double.parseDouble(System.getProperty("rempart.campaign", "0.1"));

  @Test
  void what_is_rendered_is_read_back_as_it_was() throws RulesetSyntaxError {
    for (int i = 0; i < TABLES * campaign; i++) {
      Ruleset ruleset = new RandomTables(new Random(seed + i)).ruleset();
      String text = NftRenderer.render(ruleset);
      assertThat(NftReader.read(text)).as("seed %d, table %d:%n%s", seed, i, text).isEqualTo(ruleset);
    }
  }

  @Test
  void what_the_kernel_lists_is_read_back_as_it_was() throws Exception {
    Kernel.assumeThere();
    for (int i = 0; i < TABLES * campaign / 2; i++) {
      Ruleset ruleset = new RandomTables(new Random(seed - 1 - i)).ruleset();
      String text = NftRenderer.render(ruleset);
      String listed = Kernel.loadAndList(file(text));
      String where = "seed " + seed + ", table " + i + "\n" + text + "\nlisted as\n" + listed;
      Ruleset read = assertDoesNotThrow(() -> NftReader.read(listed), where);
      assertThat(NormalForm.of(read))
          .as(where).isEqualTo(NormalForm.of(ruleset));
    }
    System.out.println("tables in the kernel: seed " + seed + ", " + (int) (TABLES * campaign / 2));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(scratch.resolve("ruleset.nft"), text, StandardCharsets.UTF_8);
  }
}
