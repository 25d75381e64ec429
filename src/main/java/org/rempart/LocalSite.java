package org.rempart;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rempart.adapter.snmp.Snmp4jAgents;
import org.rempart.adapter.ssh.JschShells;
import org.rempart.adapter.ssh.KnownHosts;
import org.rempart.adapter.store.JournalFile;
import org.rempart.adapter.store.SiteFiles;
import org.rempart.adapter.store.SiteLock;
import org.rempart.adapter.store.SiteState;
import org.rempart.adapter.store.archive.ArchiveStore;
import org.rempart.adapter.store.archive.Mode;
import org.rempart.cli.BadInput;
import org.rempart.cli.Workplace;
import org.rempart.collect.SeriesStore;
import org.rempart.collect.SnmpAgents;
import org.rempart.push.DynamicMembers;
import org.rempart.push.Push;
import org.rempart.remote.Shells;
import org.rempart.site.Site;
import org.rempart.site.SiteContacts;

/// A site of this machine's, with what lies beside it and what this user keeps.
final class LocalSite implements Workplace.OpenSite {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final Path directory;
  private final SiteFiles files;
  private final LocalWorkplace user;
  private final Clock clock;

  LocalSite(Path directory, SiteFiles files, LocalWorkplace user, Clock clock) {
    this.directory = directory;
    this.files = files;
    this.user = user;
    this.clock = clock;
  }

  Path directory() {
    return directory;
  }

  SiteFiles files() {
    return files;
  }

  @Override
  public Site site() {
    return files.document().site();
  }

  @Override
  public String contacts() {
    return SiteContacts.of(site()).text();
  }

  @Override
  public boolean approved() {
    return user.approvals().approved(SiteContacts.of(site()));
  }

  @Override
  public void approve() {
    user.approvals().approve(SiteContacts.of(site()));
  }

  @Override
  public SeriesStore archives() {
    return new ArchiveStore(SharedArchives.directory(directory), Mode.READ_ONLY);
  }

  @Override
  public Optional<Workplace.WritableArchives> writableArchives() {
    return SiteLock.tryAcquire(directory, "poll")
        .map(lock -> new LockedArchives(lock, new ArchiveStore(SharedArchives.directory(directory), Mode.READ_WRITE)));
  }

  @Override
  public Optional<String> writer() {
    return SiteLock.holder(directory);
  }

  @Override
  public SnmpAgents agents(Duration timeout) throws BadInput {
    return new Snmp4jAgents(user.credentials().snmp(), timeout, 2, clock);
  }

  @Override
  public Shells shells() throws BadInput {
    return new JschShells(user.credentials().ssh(), knownHosts(), CONNECT_TIMEOUT);
  }

  @Override
  public Push push() throws BadInput {
    return new Push(shells(), clock, new JournalFile(SiteState.of(directory).resolve("journal.log")));
  }

  @Override
  public DynamicMembers members() throws BadInput {
    return new DynamicMembers(shells(), clock, new JournalFile(SiteState.of(directory).resolve("journal.log")));
  }

  @Override
  public void acceptHostKey(String knownHostsLine) throws BadInput {
    try {
      knownHosts().accept(knownHostsLine);
    } catch (UncheckedIOException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  KnownHosts knownHosts() {
    return new KnownHosts(SiteState.of(directory).resolve("known_hosts"));
  }

  private record LockedArchives(SiteLock lock, ArchiveStore store) implements Workplace.WritableArchives {
    @Override
    public void close() {
      store.close();
      lock.close();
    }
  }
}
