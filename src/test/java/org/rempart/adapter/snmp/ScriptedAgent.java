package org.rempart.adapter.snmp;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rempart.net.IpAddress;
import org.rempart.site.Device;
import org.rempart.site.DeviceRole;
import org.rempart.site.SnmpAccess;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.Snmp;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;

/// An agent on loopback that speaks v2c and answers what the test tells it, in the order in which the test
/// tells it: tables that run backwards, in circles, that are too big or come late.
final class ScriptedAgent implements CommandResponder, AutoCloseable {
  private final Snmp snmp;
  private final int port;
  private final List<PDU> asked = new CopyOnWriteArrayList<>();
  private volatile List<VariableBinding> mib = List.of();
  /// From the true answer to the one that is sent; empty is silence.
  private volatile Function<PDU, Optional<PDU>> quirk = Optional::of;
  private volatile long upTime = 360_000;

  ScriptedAgent() throws IOException {
    var transport = new DefaultUdpTransportMapping(new UdpAddress("127.0.0.1/0"));
    snmp = new Snmp(transport);
    snmp.addCommandResponder(this);
    snmp.listen();
    port = transport.getListenAddress().getPort();
  }

  Device device() {
    var access = new SnmpAccess(IpAddress.parse("127.0.0.1"), port, "any");
    return new Device("scripted", DeviceRole.ROUTER, "", List.of(), Optional.empty(), Optional.of(access));
  }

  /// What follows the system group.
  void serve(List<VariableBinding> table) {
    List<VariableBinding> all = new ArrayList<>();
    all.add(new VariableBinding(Oids.SYS_DESCR, new OctetString("told by a test")));
    all.add(new VariableBinding(Oids.SYS_UP_TIME, new TimeTicks(upTime)));
    all.add(new VariableBinding(Oids.SYS_NAME, new OctetString("scripted")));
    all.addAll(table);
    mib = List.copyOf(all);
  }

  void behave(Function<PDU, Optional<PDU>> answering) {
    quirk = answering;
  }

  List<PDU> asked() {
    return asked;
  }

  @Override
  public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
    asked.add(event.getPDU());
    quirk.apply(answer(event.getPDU())).ifPresent(answer -> send(event, answer));
  }

  private static void send(CommandResponderEvent<?> event, PDU answer) {
    try {
      event.getMessageDispatcher().returnResponsePdu(
          event.getMessageProcessingModel(), event.getSecurityModel(), event.getSecurityName(),
          event.getSecurityLevel(), answer,
          event.getMaxSizeResponsePDU(), event.getStateReference(), new StatusInformation());
    } catch (MessageException e) {
      throw new IllegalStateException(e);
    }
  }

  private PDU answer(PDU request) {
    PDU answer = new PDU();
    answer.setType(PDU.RESPONSE);
    answer.setRequestID(request.getRequestID());
    List<OID> wanted = request.getVariableBindings().stream().map(VariableBinding::getOid).toList();
    if (request.getType() == PDU.GETBULK) {
      answer.addAll(bulk(wanted, request.getNonRepeaters(), request.getMaxRepetitions()));
    } else {
      wanted.forEach(oid -> answer.add(new VariableBinding(oid, value(oid))));
    }
    return answer;
  }

  private List<VariableBinding> bulk(List<OID> wanted, int nonRepeaters, int repetitions) {
    List<VariableBinding> values = new ArrayList<>();
    Map<OID, Integer> places = places();
    List<List<VariableBinding>> columns = new ArrayList<>();
    wanted.stream().limit(nonRepeaters).forEach(oid -> values.add(next(oid, places)));
    for (OID column : wanted.subList(nonRepeaters, wanted.size())) {
      columns.add(below(column, repetitions, places));
    }
    for (int i = 0; i < repetitions; i++) {
      for (List<VariableBinding> column : columns) {
        values.add(column.get(i));
      }
    }
    return values;
  }

  private List<VariableBinding> below(OID column, int repetitions, Map<OID, Integer> places) {
    return Stream.iterate(next(column, places), one -> next(one.getOid(), places)).limit(repetitions).toList();
  }

  private Map<OID, Integer> places() {
    Map<OID, Integer> places = new HashMap<>();
    for (int i = 0; i < mib.size(); i++) {
      places.putIfAbsent(mib.get(i).getOid(), i);
    }
    return places;
  }

  /// What stands behind it; if it is not there, the first that is greater, as careless agents do.
  private VariableBinding next(OID oid, Map<OID, Integer> places) {
    Integer place = places.get(oid);
    if (place != null) {
      return place + 1 < mib.size() ? mib.get(place + 1) : new VariableBinding(oid, Null.endOfMibView);
    }
    return mib.stream().filter(one -> one.getOid().compareTo(oid) > 0).findFirst()
        .orElse(new VariableBinding(oid, Null.endOfMibView));
  }

  private Variable value(OID oid) {
    return mib.stream().filter(one -> one.getOid().equals(oid)).findFirst().map(VariableBinding::getVariable)
        .orElse(Null.noSuchObject);
  }

  static UnaryOperator<PDU> withoutValues(int error) {
    return answer -> {
      PDU empty = new PDU();
      empty.setType(PDU.RESPONSE);
      empty.setRequestID(answer.getRequestID());
      empty.setErrorStatus(error);
      return empty;
    };
  }

  void upTime(long hundredths) {
    upTime = hundredths;
  }

  @Override
  public void close() throws IOException {
    snmp.close();
  }
}
