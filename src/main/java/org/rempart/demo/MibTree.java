package org.rempart.demo;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// The objects of one agent in their order, and the answers to the requests that read them (RFC 3416).
final class MibTree {
  /// Room for the header of a message around the bindings.
  private static final int HEADER = 160;

  private final NavigableMap<OID, Supplier<? extends Variable>> objects = new TreeMap<>();

  /// To be filled before it is read by other threads.
  void put(String column, Supplier<? extends Variable> value, int... index) {
    objects.put(new OID(new OID(column).getValue(), index), value);
  }

  void put(String column, Variable value, int... index) {
    put(column, () -> value, index);
  }

  /// @param maxSize octets that the answer may have
  /// @return the answer; empty for requests that no answer is defined for
  Optional<PDU> answer(PDU request, int maxSize) {
    return switch (request.getType()) {
      case PDU.GET -> Optional.of(each(request, maxSize, this::exact));
      case PDU.GETNEXT -> Optional.of(each(request, maxSize, this::next));
      case PDU.GETBULK -> Optional.of(bulk(request, maxSize));
      case PDU.SET -> Optional.of(failed(request, PDU.notWritable));
      default -> Optional.empty();
    };
  }

  private interface Lookup {
    VariableBinding find(OID oid);
  }

  private static PDU each(PDU request, int maxSize, Lookup lookup) {
    PDU response = response(request);
    request.getVariableBindings().forEach(one -> response.add(lookup.find(one.getOid())));
    return response.getBERLength() + HEADER > maxSize ? failed(request, PDU.tooBig) : response;
  }

  private PDU bulk(PDU request, int maxSize) {
    PDU response = response(request);
    int all = request.size();
    int single = Math.clamp(request.getNonRepeaters(), 0, all);
    Answer answer = new Answer(response, maxSize - HEADER);
    OID[] last = new OID[all];
    boolean fits = true;
    for (int i = 0; i < all; i++) {
      last[i] = request.get(i).getOid();
    }
    for (int i = 0; i < single && fits; i++) {
      fits = answer.add(next(last[i]));
    }
    boolean more = all > single;
    for (int repetition = 0; repetition < request.getMaxRepetitions() && fits && more; repetition++) {
      more = false;
      for (int i = single; i < all && fits; i++) {
        VariableBinding next = next(last[i]);
        fits = answer.add(next);
        last[i] = next.getOid();
        more |= !next.isException();
      }
    }
    return response;
  }

  /// An answer that grows as far as its message may.
  private static final class Answer {
    private final PDU pdu;
    private int room;

    Answer(PDU pdu, int room) {
      this.pdu = pdu;
      this.room = room;
    }

    boolean add(VariableBinding binding) {
      room -= binding.getBERLength();
      if (room >= 0) {
        pdu.add(binding);
      }
      return room >= 0;
    }
  }

  private VariableBinding exact(OID oid) {
    Supplier<? extends Variable> value = objects.get(oid);
    return new VariableBinding(oid, value == null ? Null.noSuchInstance : value.get());
  }

  private VariableBinding next(OID oid) {
    Map.Entry<OID, Supplier<? extends Variable>> next = objects.higherEntry(oid);
    return next == null
        ? new VariableBinding(oid, Null.endOfMibView)
        : new VariableBinding(next.getKey(), next.getValue().get());
  }

  private static PDU response(PDU request) {
    PDU response = (PDU) request.clone();
    response.clear();
    response.setType(PDU.RESPONSE);
    response.setRequestID(request.getRequestID());
    response.setErrorStatus(PDU.noError);
    response.setErrorIndex(0);
    return response;
  }

  private static PDU failed(PDU request, int status) {
    PDU response = response(request);
    if (status != PDU.tooBig) {
      request.getVariableBindings().forEach(response::add);
      response.setErrorIndex(1);
    }
    response.setErrorStatus(status);
    return response;
  }
}
