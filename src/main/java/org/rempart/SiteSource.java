package org.rempart;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.rempart.cli.BadInput;
import org.rempart.collect.SeriesStore;
import org.rempart.collect.SnmpAgents;
import org.rempart.event.Event;
import org.rempart.push.Push;
import org.rempart.remote.HostKeys;
import org.rempart.remote.Shells;
import org.rempart.site.AutoLayout;
import org.rempart.site.SiteDocument;
import org.rempart.site.SiteStore;

/// A site of this machine's, as the console sees it.
final class SiteSource implements ConsoleSource {
  private static final Duration SNMP_TIMEOUT = Duration.ofMillis(1500);

  private final LocalSite site;
  private final SnmpAgents agents;
  private final Shells shells;
  private final Push push;
  private final ScheduledExecutorService timer = Executors
      .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("archives").daemon().factory());
  private final Listeners writer = new Listeners();
  private final SharedArchives archives;

  SiteSource(LocalSite site) throws BadInput {
    this.site = site;
    this.agents = site.agents(SNMP_TIMEOUT);
    this.shells = site.shells();
    this.push = site.push();
    this.archives = new SharedArchives(site.directory(), "console", timer, writer::tell);
  }

  @Override
  public boolean demo() {
    return false;
  }

  @Override
  public SiteDocument document() {
    return AutoLayout.complete(site.files().document());
  }

  @Override
  public SiteStore store() {
    return site.files();
  }

  @Override
  public String unapproved() {
    return site.approved() ? "" : site.contacts();
  }

  @Override
  public void approve() {
    site.approve();
  }

  @Override
  public SeriesStore archives() {
    return archives;
  }

  @Override
  public void whenWriter(Runnable listener) {
    writer.add(listener);
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
    return site.knownHosts();
  }

  @Override
  public Push push() {
    return push;
  }

  @Override
  public List<Event> pastEvents() {
    return List.of();
  }

  @Override
  public void onEvent(Consumer<Event> listener) {}

  @Override
  public void close() {
    timer.shutdownNow();
    archives.close();
    agents.close();
  }
}
