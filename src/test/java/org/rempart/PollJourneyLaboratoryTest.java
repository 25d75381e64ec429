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
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rempart.adapter.store.archive.ArchiveStore;
import org.rempart.adapter.store.archive.Mode;
import org.rempart.collect.Poller;
import org.rempart.collect.Sample;
import org.rempart.collect.SnmpAgents;
import org.rempart.laboratory.InLaboratory;
import org.rempart.laboratory.Laboratory;
import org.rempart.measure.ArchiveLayout;
import org.rempart.measure.SeriesKey;
import org.rempart.measure.Span;
import org.rempart.measure.Traffic;
import org.rempart.net.Rate;

/// A real router's agent, polled while traffic of a known rate flows through the router.
@InLaboratory
class PollJourneyLaboratoryTest {
  private static final Duration INTERVAL = Duration.ofSeconds(5);
  private static final int SECONDS = 45;
  private static final double BITS_PER_SECOND = 16e6;
  private static final Pattern BYTES = Pattern.compile("\"bit_per_s\": (\\d+)");

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

  /// The agent caches its counters for three seconds, so that single polls are early or late by as much; over
  /// the whole time this evens out.
  @ParameterizedTest
  @ValueSource(strings = {"lab-snmp", "lab-snmp3"})
  void the_stored_rate_is_the_rate_that_flowed(String credential) throws Exception {
    site.edit("credential: lab-snmp}", "credential: " + credential + "}");
    site.rempart("approve", site.directory().toString(), "--yes");
    SeriesKey key = new SeriesKey("fw1", "eth-lan");
    ArchiveLayout fine = ArchiveLayout.mrtg(INTERVAL, INTERVAL.multipliedBy(3));
    LocalSite opened = site.workplace().open(site.directory());

    Process traffic = laboratory.start("traffic", "lan-pc1", "internet", "16M", Integer.toString(SECONDS + 20));
    List<Sample> samples;
    Instant first;
    try (ArchiveStore store = new ArchiveStore(directory.resolve("archives"), Mode.READ_WRITE, fine);
        SnmpAgents agents = opened.agents(Duration.ofSeconds(1));
        Poller poller = new Poller(opened::site, agents, store, Clock.systemUTC(), INTERVAL)) {
      poller.start();
      first = Instant.now();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      while (System.nanoTime() < end && traffic.isAlive()) {
        Thread.sleep(200);
      }
      samples = poller.live().recent(key);
      assertThat(poller.snapshot().failing()).isZero();
      List<Double> measured = samples.stream().skip(2).map(Sample::in).flatMap(Optional::stream).map(Rate::bitsPerSecond).toList();
      assertThat(measured).hasSizeGreaterThan(5);
      double mean = measured.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      assertThat(mean).as("rates %s", measured).isCloseTo(BITS_PER_SECOND, within(BITS_PER_SECOND * 0.03));
      Traffic stored = store.read(key, Span.DAY, Instant.now());
      double[] known = java.util.Arrays.stream(stored.inAverage().values()).filter(v -> !Double.isNaN(v) && v > 0).skip(2).toArray();
      assertThat(known).as("rows since %s", first).hasSizeGreaterThan(4);
      double average = java.util.Arrays.stream(known).average().orElseThrow() * 8;
      assertThat(average).isCloseTo(BITS_PER_SECOND, within(BITS_PER_SECOND * 0.03));
    }
    traffic.waitFor(60, TimeUnit.SECONDS);
    Matcher truth = BYTES.matcher(new String(traffic.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertThat(truth.find()).isTrue();
    assertThat(Double.parseDouble(truth.group(1))).isCloseTo(BITS_PER_SECOND, within(BITS_PER_SECOND * 0.01));
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
    assertThat(site.rempart("graph", directory, "fw1/eth-lan", "--span", "day", "-o", picture.toString()).exitCode()).isZero();
    assertThat(Files.size(picture)).isGreaterThan(2_000);
    LaboratorySite.Said wrong = site.rempart("graph", directory, "fw1/eth-lam", "-o", picture.toString());
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.text()).contains("nothing is archived of fw1/eth-lam").contains("fw1/eth-lan");
  }
}
