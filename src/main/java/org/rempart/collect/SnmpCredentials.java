package org.rempart.collect;

import java.util.Optional;

/// Port: the SNMP credentials that this user keeps, by the names that sites use.
@FunctionalInterface
public interface SnmpCredentials {
  Optional<SnmpCredential> find(String name);
}
