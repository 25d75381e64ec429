package org.rempart.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.rempart.collect.SeriesStore;
import org.rempart.collect.SnmpAgents;
import org.rempart.push.DynamicMembers;
import org.rempart.push.Push;
import org.rempart.remote.Shells;
import org.rempart.site.Site;

/// What the commands work with. `Main` builds it out of the adapters.
public interface Workplace {
  /// Reads a site.
  ///
  /// @throws BadInput with every problem of its files
  OpenSite open(Path directory) throws BadInput;

  /// Makes a new site with a first zone, as an example to write on.
  void create(Path directory, String name) throws BadInput;

  /// A site that was read, with its surroundings.
  interface OpenSite {
    Site site();

    /// What the site makes Rempart contact, one line each; nothing is contacted before the user has approved
    /// exactly this.
    String contacts();

    boolean approved();

    void approve() throws BadInput;

    /// The archives, to be read while another process may write them.
    SeriesStore archives();

    /// The archives, to be written by this process alone.
    ///
    /// @return empty while another process writes them
    Optional<WritableArchives> writableArchives();

    /// Who writes the archives now, in words; empty if nobody does.
    Optional<String> writer();

    /// @param timeout of one request
    SnmpAgents agents(Duration timeout) throws BadInput;

    Shells shells() throws BadInput;

    Push push() throws BadInput;

    DynamicMembers members() throws BadInput;

    void acceptHostKey(String knownHostsLine) throws BadInput;
  }

  /// Archives together with the lock that makes this process their only writer.
  interface WritableArchives extends AutoCloseable {
    SeriesStore store();

    @Override
    void close();
  }
}
