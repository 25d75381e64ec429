package org.rempart.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.site.RandomSite;
import org.rempart.site.Site;

class SiteRoundTripTest {
  private static final int ROUNDS = (int) (1_000 * Double.parseDouble(System.getProperty("rempart.campaign", "0.1")));

  @TempDir
  private Path directory;

  @Test
  void what_is_written_is_read_back() throws Exception {
    long seed = Long.getLong("rempart.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Files.writeString(directory.resolve("site.yaml"), "rempart: 1\nname: a site\n");
      SiteFiles files = SiteFiles.open(directory);
      Site site = RandomSite.of(random);
      files.save(files.document().withSite(site));
      assertThat(reopened(seed).document().site()).as("rempart.seed=%d", seed).isEqualTo(site);
    }
  }

  @Test
  void an_edit_turns_any_site_into_any_other() throws Exception {
    long seed = Long.getLong("rempart.seed", System.nanoTime());
    Random random = new Random(seed);
    Files.writeString(directory.resolve("site.yaml"), "rempart: 1\nname: a site\n");
    for (int round = 0; round < ROUNDS; round++) {
      SiteFiles files = reopened(seed);
      Site site = RandomSite.of(random);
      files.save(files.document().withSite(site));
      assertThat(reopened(seed).document().site()).as("rempart.seed=%d", seed).isEqualTo(site);
    }
  }

  private SiteFiles reopened(long seed) throws Exception {
    try {
      return SiteFiles.open(directory);
    } catch (SiteUnreadable e) {
      throw new AssertionError("rempart.seed=" + seed + ": " + e.getMessage() + "\n"
          + Files.readString(directory.resolve("site.yaml")), e);
    }
  }
}
