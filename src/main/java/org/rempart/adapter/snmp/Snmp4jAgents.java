package org.rempart.adapter.snmp;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.rempart.collect.SnmpAgent;
import org.rempart.collect.SnmpAgents;
import org.rempart.collect.SnmpCredentials;
import org.rempart.collect.UnknownCredential;
import org.rempart.site.Device;
import org.rempart.site.SnmpAccess;
import org.snmp4j.smi.UdpAddress;

/// The agents of devices over SNMP v2c and v3, all on one socket. Safe for use by several threads.
public final class Snmp4jAgents implements SnmpAgents {
  private final SnmpCredentials credentials;
  private final Patience patience;
  private final Clock clock;
  private final Wire wire = new Wire();

  /// @param timeout of one try of one request; a whole poll may take 20 times as long
  /// @param retries after the first try; an agent that was silent at its last poll gets none for its first request
  /// @throws java.io.UncheckedIOException if no UDP socket can be opened
  public Snmp4jAgents(SnmpCredentials credentials, Duration timeout, int retries, Clock clock) {
    this.credentials = credentials;
    this.patience = new Patience(timeout, retries);
    this.clock = clock;
  }

  @Override
  public Optional<SnmpAgent> agentOf(Device device) throws UnknownCredential {
    if (device.snmp().isEmpty()) {
      return Optional.empty();
    }
    SnmpAccess access = device.snmp().get();
    if (credentials.find(access.credential()).isEmpty()) {
      throw new UnknownCredential(
          "device '" + device.name() + "' asks for the SNMP credential '" + access.credential()
              + "', which you do not keep");
    }
    var address = new UdpAddress(access.address().toInetAddress(), access.port());
    return Optional
        .of(new Snmp4jAgent(wire, address, new CredentialSource(credentials, access.credential()), patience, clock));
  }

  @Override
  public void close() {
    wire.close();
  }
}
