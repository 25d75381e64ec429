package org.rempart.remote;

/// Port: the site's known hosts, as far as a person decides about them.
@FunctionalInterface
public interface HostKeys {
  /// Accepts a host key from now on. To be called only when a person has compared the fingerprint.
  ///
  /// @param knownHostsLine as `Shells.Connection` told it; keys of the same kind that were known for the same
  ///     host are forgotten
  /// @throws java.io.UncheckedIOException if the known hosts can't be written
  void accept(String knownHostsLine);
}
