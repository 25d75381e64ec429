package org.rempart.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rempart.collect.SnmpCredentials;
import org.rempart.event.Event;
import org.rempart.remote.SshCredentials;
import org.rempart.site.SiteDocument;

/// A company's network in this process, to try Rempart with: it answers on loopback only and needs no
/// rights. Safe for many threads.
public final class DemoNetwork implements AutoCloseable {
  private final SiteDocument document;
  private final TrafficModel model;
  private final DemoEvents events;
  private final SnmpFarm agents;
  private final EventFeed feed;

  private DemoNetwork(Clock clock, long seed) {
    SiteDocument plan = DemoSite.document(_ -> Optional.empty(), _ -> Optional.empty());
    model = new TrafficModel(seed, clock.getZone());
    events = new DemoEvents(seed);
    agents = SnmpFarm.start(plan.site(), new TrafficCounters(model, Gate.OPEN, clock), clock);
    feed = new EventFeed(new DemoEvents(seed), clock);
    document = DemoSite.document(_ -> Optional.empty(), agents::access);
  }

  /// @param clock its zone is the one whose office hours the company keeps
  /// @param seed the same seed makes the same traffic and the same events
  /// @throws java.io.UncheckedIOException if loopback has no free ports
  public static DemoNetwork start(Clock clock, long seed) {
    return new DemoNetwork(clock, seed);
  }

  /// The site as it is declared, with the addresses at which its devices answer now.
  public SiteDocument document() {
    return document;
  }

  /// What the site's devices ask for.
  public SnmpCredentials snmpCredentials() {
    return name -> name.equals(SnmpKeys.CREDENTIAL) ? Optional.of(SnmpKeys.shown()) : Optional.empty();
  }

  public SshCredentials sshCredentials() {
    return _ -> Optional.empty();
  }

  /// In the format of OpenSSH's `known_hosts`.
  public List<String> knownHostsLines() {
    return List.of();
  }

  /// The year before `now`, for all interfaces that are polled.
  public void fillHistory(HistorySink sink, Instant now) {
    new DemoHistory(model, SnmpFarm::isManaged).fill(sink, now);
  }

  /// About thirty events of the last two days, the latest first.
  public List<Event> events(Instant now) {
    return events.past(now);
  }

  /// @param listener called by the demo's own thread, every 20 to 60 seconds
  public void addEventListener(Consumer<Event> listener) {
    feed.add(listener);
  }

  @Override
  public void close() {
    feed.close();
    agents.close();
  }
}
