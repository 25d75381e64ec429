package org.rempart.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// The agent of one device: v2c and v3, read only, on a port of its own on loopback. One thread, the
/// socket's, answers.
final class SnmpDevice implements CommandResponder, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SnmpDevice.class);

  private final String name;
  private final MibTree tree;
  private final DefaultUdpTransportMapping socket;

  /// @throws IOException if no UDP port of loopback is free
  SnmpDevice(String name, MibTree tree) throws IOException {
    this.name = name;
    this.tree = tree;
    this.socket = new DefaultUdpTransportMapping(new UdpAddress(InetAddress.getLoopbackAddress(), 0));
    MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
    dispatcher.addMessageProcessingModel(new MPv2c());
    dispatcher.addMessageProcessingModel(v3());
    dispatcher.addCommandResponder(this);
    dispatcher.addTransportMapping(socket);
    socket.addTransportListener(dispatcher);
    socket.listen();
  }

  int port() {
    return socket.getListenAddress().getPort();
  }

  @Override
  public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
    PDU request = event.getPDU();
    if (request == null || !welcome(event)) {
      return;
    }
    tree.answer(request, event.getMaxSizeResponsePDU()).ifPresent(answer -> send(event, answer));
    event.setProcessed(true);
  }

  private <A extends Address> void send(CommandResponderEvent<A> event, PDU answer) {
    try {
      event.getMessageDispatcher().returnResponsePdu(
          event.getMessageProcessingModel(), event.getSecurityModel(), event.getSecurityName(),
          event.getSecurityLevel(), answer,
          event.getMaxSizeResponsePDU(), event.getStateReference(), new StatusInformation());
    } catch (MessageException e) {
      LOG.warn("{}: no answer to an SNMP request: {}", name, e.getMessage());
    }
  }

  private static boolean welcome(CommandResponderEvent<?> event) {
    return event.getMessageProcessingModel() == MessageProcessingModel.MPv3
        ? event.getSecurityLevel() == SecurityLevel.AUTH_PRIV
        : Arrays.equals(event.getSecurityName(), SnmpKeys.COMMUNITY.community().getBytes(StandardCharsets.UTF_8));
  }

  private MPv3 v3() {
    SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.none);
    protocols.addAuthenticationProtocol(new AuthHMAC192SHA256());
    protocols.addPrivacyProtocol(new PrivAES128());
    CounterSupport counters = new CounterSupport();
    OctetString engine = engineId();
    USM usm = new USM(protocols, engine, 1, counters);
    usm.addUser(new UsmUser(
        new OctetString(SnmpKeys.USER.user()), AuthHMAC192SHA256.ID, new OctetString(SnmpKeys.USER.authPassword()),
        PrivAES128.ID, new OctetString(SnmpKeys.USER.privPassword())));
    SecurityModels models = SecurityModels.getCollection(new SecurityModel[]{usm});
    return new MPv3(engine.getValue(), null, protocols, models, counters);
  }

  /// RFC 3411's format 4, text, under the enterprise number for examples (RFC 5612).
  private OctetString engineId() {
    OctetString id = OctetString.fromHexString("80:00:7e:d9:04");
    id.append(name);
    return id;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.warn("{}: the SNMP port did not close: {}", name, e.getMessage());
    }
  }
}
