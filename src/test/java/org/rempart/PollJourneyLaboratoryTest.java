package org.rempart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rempart.adapter.store.archive.ArchiveStore;
import org.rempart.adapter.store.archive.Mode;
import org.rempart.collect.Poller;
import org.rempart.collect.SnmpAgents;
import org.rempart.laboratory.InLaboratory;
import org.rempart.laboratory.Laboratory;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;

/// A real router's agent, polled while traffic of a known rate flows through the router.
@InLaboratory
class PollJourneyLaboratoryTest {
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final Duration ROW = Span.DAY.step();
  private static final double BITS_PER_SECOND = 16e6;
  private static final Pattern TRUTH = Pattern.compile("\"bit_per_s\": (\\d+)");

  private final Laboratory laboratory;
  private final Path directory;
  private final LaboratorySite site;

  PollJourneyLaboratoryTest(Laboratory laboratory, @TempDir Path directory) {
    this.laboratory = laboratory;
    this.directory = directory;
    this.site = new LaboratorySite(directory, laboratory);
  }

  @BeforeEach
  void no_rules() throws Exception {
    laboratory.tool("lab", "reset");
  }

  /// Takes a whole row of the archive, five minutes: what is compared is what a person would see. The clock is set so
  /// that a row begins with the test. The agent caches its counters for three seconds, so that single polls are
  /// early or late by as much; over a row this evens out.
  @Test
  void the_stored_rate_is_the_rate_that_flowed() throws Exception {
    Instant now = Instant.now();
    Instant rowStart = Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), ROW.toSeconds()) * ROW.toSeconds());
    Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(now, rowStart));
    Process traffic = laboratory.start("traffic", "lan-pc1", "internet", "16M", Long.toString(ROW.toSeconds() + 20));
    try (Poll v2c = new Poll("lab-snmp", clock); Poll v3 = new Poll("lab-snmp3", clock)) {
      Instant over = rowStart.plus(ROW).plus(INTERVAL).plus(INTERVAL);
      while (clock.instant().isBefore(over) && traffic.isAlive()) {
        Thread.sleep(200);
      }
      for (Poll poll : List.of(v2c, v3)) {
        Traffic stored = poll.store.read(new SeriesKey("fw1", "eth-lan"), Span.DAY, clock.instant());
        double[] rows = stored.inAverage().values();
        assertThat(stored.inAverage().end()).isEqualTo(rowStart.plus(ROW));
        assertThat(rows[rows.length - 1] * 8).as(poll.credential).isCloseTo(BITS_PER_SECOND,
            within(BITS_PER_SECOND * 0.03));
      }
      String said = new String(traffic.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher truth = TRUTH.matcher(said);
      assertThat(truth.find()).as(said).isTrue();
      assertThat(Double.parseDouble(truth.group(1))).isCloseTo(BITS_PER_SECOND, within(BITS_PER_SECOND * 0.01));
    } finally {
      traffic.destroy();
    }
  }

  /// The site polled with one credential into archives of its own.
  private final class Poll implements AutoCloseable {
    private final String credential;
    private final ArchiveStore store;
    private final SnmpAgents agents;
    private final Poller poller;

    Poll(String credential, Clock clock) throws Exception {
      this.credential = credential;
      LaboratorySite own = new LaboratorySite(Files.createDirectory(directory.resolve(credential)), laboratory);
      own.edit("credential: lab-snmp}", "credential: " + credential + "}");
      LocalSite opened = own.workplace(clock).open(own.directory());
      store = new ArchiveStore(own.directory().resolve("archives"), Mode.READ_WRITE);
      agents = opened.agents(Duration.ofSeconds(1));
      poller = new Poller(opened::site, agents, store, clock, INTERVAL);
      poller.start();
    }

    @Override
    public void close() {
      poller.close();
      agents.close();
      store.close();
    }
  }

  @Test
  void a_person_polls_and_draws_by_command() throws Exception {
    String directory = site.directory().toString();
    assertThat(site.rempart("poll", directory, "--times", "1").exitCode()).isEqualTo(2);
    site.rempart("approve", directory, "--yes");
    LaboratorySite.Said said = site.rempart("poll", directory, "--interval", "5", "--times", "2");
    assertThat(said.exitCode()).as(said.text()).isZero();
    assertThat(said.text().toLowerCase(Locale.ROOT)).contains("fw1: up").contains("eth-lan");

    Path picture = this.directory.resolve("lan.png");
    assertThat(site.rempart("graph", directory, "fw1/eth-lan", "--span", "day", "-o", picture.toString()).exitCode())
        .isZero();
    assertThat(Files.size(picture)).isGreaterThan(2_000);
    LaboratorySite.Said wrong = site.rempart("graph", directory, "fw1/eth-lam", "-o", picture.toString());
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.text()).contains("nothing is archived of fw1/eth-lam").contains("fw1/eth-lan");
  }
}
