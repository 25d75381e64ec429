package org.rempart.adapter.snmp;

import java.time.Duration;
import java.util.Optional;
import org.rempart.collect.PollOutcome;
import org.rempart.collect.SnmpCredential;
import org.snmp4j.CommunityTarget;
import org.snmp4j.DirectUserTarget;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/// How an agent is asked: with a community, or as a user whose keys are made for its engine.
record Access(Target<UdpAddress> target, boolean v3) {

  /// @param tries of the first contact; later requests are tried as often as `patience` says
  static Access open(Wire wire, UdpAddress address, SnmpCredential credential, Patience patience, int tries,
      Deadline deadline)
      throws PollEnded {
    Access access = switch (credential) {
      case SnmpCredential.V2c v2c -> community(address, v2c);
      case SnmpCredential.V3 v3 -> user(address, v3, discovered(wire, address, patience.timeout(), tries, deadline));
    };
    access.target.setTimeout(patience.timeout().toMillis());
    access.target.setRetries(patience.retries());
    return access;
  }

  private static Access community(UdpAddress address, SnmpCredential.V2c credential) {
    var target = new CommunityTarget<>(address, new OctetString(credential.community()));
    target.setVersion(SnmpConstants.version2c);
    return new Access(target, false);
  }

  /// The keys are in the target, not in the session's table of users: two devices may know one name with
  /// two keys.
  private static Access user(UdpAddress address, SnmpCredential.V3 credential, byte[] engine) {
    var target = new DirectUserTarget<>(
        address, new OctetString(credential.user()),
        Usm.protocol(credential.authentication()), new OctetString(credential.authPassword()),
        Usm.protocol(credential.privacy()), new OctetString(credential.privPassword()));
    target.setVersion(SnmpConstants.version3);
    target.setAuthoritativeEngineID(engine);
    return new Access(target, true);
  }

  private static byte[] discovered(Wire wire, UdpAddress address, Duration timeout, int tries, Deadline deadline)
      throws PollEnded {
    for (int i = 0; i < tries && !deadline.isOver(); i++) {
      Optional<byte[]> engine = wire.discover(address, timeout);
      if (engine.isPresent()) {
        return engine.get();
      }
    }
    throw new PollEnded(new PollOutcome.TimedOut(deadline.spent()));
  }

  PDU request(int type) {
    PDU request = v3 ? new ScopedPDU() : new PDU();
    request.setType(type);
    return request;
  }
}
