package org.rempart.remote;

/// What this user shows to an SSH server.
public sealed interface SshCredential {
  /// A private key in a file of this user's.
  ///
  /// @param path absolute
  /// @param passphrase empty if the key has none
  record KeyFile(String path, String passphrase) implements SshCredential {
    @Override
    public String toString() {
      return "KeyFile[" + path + "]";
    }
  }

  /// A private key that is in memory alone.
  ///
  /// @param openssh the key as an OpenSSH or PEM file would hold it
  record KeyText(String openssh) implements SshCredential {
    @Override
    public String toString() {
      return "KeyText[...]";
    }
  }

  /// The keys that the user's SSH agent holds (`SSH_AUTH_SOCK`).
  record Agent() implements SshCredential {}
}
