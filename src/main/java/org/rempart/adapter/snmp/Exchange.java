package org.rempart.adapter.snmp;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.snmp4j.PDU;
import org.snmp4j.Session;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.event.ResponseEvent;
import org.snmp4j.event.ResponseListener;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;

/// One request and its answer over the shared session.
final class Exchange implements ResponseListener {
  private final Clock clock;
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();

  Exchange(Clock clock) {
    this.clock = clock;
  }

  /// Blocks until the answer, the last try's timeout or the deadline.
  Reply ask(Snmp snmp, PDU request, Target<UdpAddress> target, Deadline deadline) {
    try {
      snmp.send(request, target, null, this);
    } catch (IOException e) {
      return new Reply.Unsendable("the request can't be sent: " + e.getMessage());
    }
    return await(snmp, request, deadline);
  }

  private Reply await(Snmp snmp, PDU request, Deadline deadline) {
    try {
      return reply.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException _) {
      // told as silence
    } catch (ExecutionException e) {
      throw new IllegalStateException("a reply is never completed by an exception", e);
    } finally {
      snmp.cancel(request, this);
    }
    return new Reply.Silence();
  }

  void reported(PDU report) {
    reply.complete(new Reply.Answer(report, clock.instant()));
  }

  /// Runs on the thread that receives for all devices: stamps, hands over, no more.
  @Override
  public <A extends Address> void onResponse(ResponseEvent<A> event) {
    // without this the session would keep the request for ever
    ((Session) event.getSource()).cancel(event.getRequest(), this);
    PDU answer = event.getResponse();
    if (answer != null) {
      reply.complete(new Reply.Answer(answer, clock.instant()));
    } else if (event.getError() != null) {
      reply.complete(new Reply.Unsendable(
          "the request can't be sent: " + Objects.toString(event.getError().getMessage(), "no reason is told")));
    } else {
      reply.complete(new Reply.Silence());
    }
  }
}
