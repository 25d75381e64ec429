package org.rempart.remote;

import java.util.Optional;

/// Port: the SSH credentials that this user keeps, by the names that sites use.
@FunctionalInterface
public interface SshCredentials {
  Optional<SshCredential> find(String name);
}
