package org.rempart.adapter.snmp;

import org.rempart.collect.SnmpCredential;
import org.rempart.collect.SnmpCredentials;

/// Where an agent's credential comes from, each time it is needed: a person may have put it right meanwhile.
record CredentialSource(SnmpCredentials credentials, String name) {
  SnmpCredential find() throws PollEnded {
    return credentials.find(name)
        .orElseThrow(() -> PollEnded.refused("there is no SNMP credential '" + name + "' any more"));
  }
}
