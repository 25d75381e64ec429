package org.rempart.demo;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rempart.collect.SnmpCredentials;
import org.rempart.event.Event;
import org.rempart.remote.SshCredentials;
import org.rempart.site.Site;
import org.rempart.site.SiteDocument;

/// A company's network in this process, to try Rempart with: it answers on loopback only and needs no
/// rights. Safe for many threads.
public final class DemoNetwork implements AutoCloseable {
  private final SiteDocument document;
  private final TrafficModel model;
  private final DemoEvents events;
  private final DemoHosts hosts;
  private final SnmpFarm agents;
  private final EventFeed feed;

  private DemoNetwork(Site plan, DemoHosts hosts, Clock clock, long seed) {
    this.hosts = hosts;
    model = new TrafficModel(seed, clock.getZone());
    events = new DemoEvents(seed);
    agents = SnmpFarm.start(plan, new TrafficCounters(model, hosts, clock), clock);
    feed = new EventFeed(new DemoEvents(seed), clock);
    document = DemoSite.document(hosts::access, agents::access);
  }

  /// @param clock its zone is the one whose office hours the company keeps
  /// @param seed the same seed makes the same traffic and the same events
  /// @throws UncheckedIOException if loopback has no free ports
  public static DemoNetwork start(Clock clock, long seed) {
    Site plan = DemoSite.document(_ -> Optional.empty(), _ -> Optional.empty()).site();
    DemoHosts hosts = DemoHosts.start(plan, clock);
    try {
      return new DemoNetwork(plan, hosts, clock, seed);
    } catch (UncheckedIOException e) {
      hosts.close();
      throw e;
    }
  }

  /// The site as it is declared, with the addresses at which its devices answer now.
  public SiteDocument document() {
    return document;
  }

  /// What the site's devices ask for.
  public SnmpCredentials snmpCredentials() {
    return name -> name.equals(SnmpKeys.CREDENTIAL) ? Optional.of(SnmpKeys.shown()) : Optional.empty();
  }

  /// What those devices ask for that can be logged in to.
  public SshCredentials sshCredentials() {
    return hosts.credentials();
  }

  /// In the format of OpenSSH's `known_hosts`.
  public List<String> knownHostsLines() {
    return hosts.knownHostsLines();
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
    hosts.close();
  }
}
