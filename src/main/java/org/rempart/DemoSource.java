package org.rempart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.rempart.adapter.snmp.Snmp4jAgents;
import org.rempart.adapter.ssh.JschShells;
import org.rempart.adapter.ssh.KnownHosts;
import org.rempart.adapter.store.JournalFile;
import org.rempart.adapter.store.archive.ArchiveStore;
import org.rempart.adapter.store.archive.Mode;
import org.rempart.collect.SeriesStore;
import org.rempart.collect.SnmpAgents;
import org.rempart.demo.DemoNetwork;
import org.rempart.event.Event;
import org.rempart.push.Push;
import org.rempart.remote.HostKeys;
import org.rempart.remote.Shells;
import org.rempart.site.SiteDocument;
import org.rempart.site.SiteStore;

/// The embedded demo network. Its archives, known hosts and journal live in a directory that goes with it; what is
/// edited in it is forgotten at the end.
final class DemoSource implements ConsoleSource {
  private static final long SEED = 2026;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final Clock clock;
  private final Path directory;
  private final DemoNetwork network;
  private final ArchiveStore archives;
  private final KnownHosts knownHosts;
  private final Shells shells;
  private final SnmpAgents agents;
  private final Push push;

  DemoSource(Clock clock) {
    this.clock = clock;
    this.directory = temporaryDirectory();
    this.network = DemoNetwork.start(clock, SEED);
    this.archives = new ArchiveStore(directory.resolve("archives"), Mode.READ_WRITE);
    network.fillHistory(archives::fill, clock.instant());
    this.knownHosts = new KnownHosts(directory.resolve("known_hosts"));
    network.knownHostsLines().forEach(knownHosts::accept);
    this.shells = new JschShells(network.sshCredentials(), knownHosts, TIMEOUT);
    this.agents = new Snmp4jAgents(network.snmpCredentials(), TIMEOUT, 1, clock);
    this.push = new Push(shells, clock, new JournalFile(directory.resolve("journal.log")));
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("rempart-demo-");
    } catch (IOException e) {
      throw new UncheckedIOException("the demo needs a temporary directory", e);
    }
  }

  @Override
  public boolean demo() {
    return true;
  }

  @Override
  public SiteDocument document() {
    return network.document();
  }

  @Override
  public SiteStore store() {
    return _ -> {};
  }

  @Override
  public String unapproved() {
    return "";
  }

  @Override
  public void approve() {}

  @Override
  public SeriesStore archives() {
    return archives;
  }

  @Override
  public void whenWriter(Runnable listener) {
    listener.run();
  }

  @Override
  public SnmpAgents agents() {
    return agents;
  }

  @Override
  public Shells shells() {
    return shells;
  }

  @Override
  public HostKeys hostKeys() {
    return knownHosts;
  }

  @Override
  public Push push() {
    return push;
  }

  @Override
  public List<Event> pastEvents() {
    return network.events(clock.instant());
  }

  @Override
  public void onEvent(Consumer<Event> listener) {
    network.addEventListener(listener);
  }

  @Override
  public void close() {
    agents.close();
    archives.close();
    network.close();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(DemoSource::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(directory + " can't be removed", e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can't be removed", e);
    }
  }
}
