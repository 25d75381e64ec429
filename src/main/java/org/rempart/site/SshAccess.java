package org.rempart.site;

import org.rempart.net.IpAddress;

/// How a device is reached over SSH. The key itself is never here: `credential` names an entry that this
/// user keeps.
///
/// @param sudo whether commands that need root go through `sudo -n`
public record SshAccess(IpAddress address, int port, String user, String credential, boolean sudo) {
  public SshAccess {
    if (!user.matches("[A-Za-z_][A-Za-z0-9._-]{0,31}")) {
      throw new IllegalArgumentException("'" + user + "' can't be an account's name");
    }
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("a port is 1 to 65535, not " + port);
    }
  }
}
