package org.rempart.remote;

import org.rempart.site.Device;

/// Port: opens connections to devices.
public interface Shells {
  /// Opens a new connection; never one that was used before.
  Connection connect(Device device);

  /// How an attempt to connect ended.
  sealed interface Connection {
    record Connected(Shell shell) implements Connection {}

    /// The device's host key is not among the site's known hosts.
    ///
    /// @param fingerprint of the key that was offered, as `ssh-keygen -l` prints it
    /// @param knownHostsLine the line that would accept it
    record UnknownHostKey(String fingerprint, String knownHostsLine) implements Connection {}

    /// The device offers another host key than the one that is known.
    record ChangedHostKey(String known, String offered, String knownHostsLine) implements Connection {}

    /// @param reason for a person, without any secret
    record Refused(String reason) implements Connection {}

    record Unreachable(String reason) implements Connection {}
  }
}
