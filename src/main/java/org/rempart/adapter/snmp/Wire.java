package org.rempart.adapter.snmp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.USM;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// The one SNMP session that all agents share: one socket for IPv4 and IPv6, one thread that receives, one
/// that counts timeouts. A session a request would cost threads and sockets by the thousand.
final class Wire implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

  /// Room for the answers of some hundred agents that come at once.
  private static final int RECEIVE_BUFFER = 4 << 20;

  private final Snmp snmp;
  private final UnsignedReports unsignedReports;
  private volatile boolean closed;

  Wire() {
    try {
      // without an address of ours the JDK's socket speaks both families
      var transport = new DefaultUdpTransportMapping(new UdpAddress("0.0.0.0/0"));
      transport.setReceiveBufferSize(RECEIVE_BUFFER);
      // else 64 KiB are allocated for each datagram
      transport.setAsyncMsgProcessingSupported(false);
      snmp = new Snmp(new MessageDispatcherImpl(), transport);
      var engine = new OctetString(
          MPv3.createLocalEngineID(new OctetString(UUID.randomUUID().toString().substring(0, 23))));
      snmp.getMessageDispatcher().addMessageProcessingModel(new MPv2c());
      snmp.getMessageDispatcher().addMessageProcessingModel(new MPv3(new USM(Usm.protocols(), engine, 0)));
      unsignedReports = new UnsignedReports(snmp.getReportHandler());
      snmp.setReportHandler(unsignedReports);
      snmp.listen();
    } catch (IOException e) {
      throw new UncheckedIOException("no UDP socket can be opened for SNMP", e);
    }
  }

  Reply ask(PDU request, Target<UdpAddress> target, Deadline deadline) {
    if (closed) {
      // the library would open a new socket
      return new Reply.Unsendable("polling has ended");
    }
    var exchange = new Exchange(deadline.clock());
    unsignedReports.begin(target.getAddress(), exchange);
    try {
      return exchange.ask(snmp, request, target, deadline);
    } finally {
      unsignedReports.end(target.getAddress(), exchange);
    }
  }

  /// Asks for the agent's engine ID (RFC 3414, section 4), one try; what was known of it is forgotten.
  Optional<byte[]> discover(UdpAddress address, Duration timeout) {
    return closed
        ? Optional.empty()
        : Optional.ofNullable(snmp.discoverAuthoritativeEngineID(address, timeout.toMillis()));
  }

  @Override
  public void close() {
    closed = true;
    try {
      snmp.close();
    } catch (IOException e) {
      LOG.warn("the SNMP socket does not close: {}", e.getMessage());
    }
  }
}
