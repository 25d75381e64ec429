package org.rempart.adapter.snmp;

import java.util.List;
import org.rempart.collect.PollOutcome;
import org.snmp4j.PDU;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// The requests and answers of one poll of one agent.
record Conversation(Wire wire, Access access, Deadline deadline) {
  /// sysUpTime without its `.0`: GETBULK gives what follows.
  private static final OID UP_TIME = Oids.SYS_UP_TIME.trim();

  Reply.Answer get(List<OID> wanted) throws PollEnded {
    PDU request = access.request(PDU.GET);
    wanted.forEach(oid -> request.add(new VariableBinding(oid)));
    return switch (ask(request)) {
      case Reply.Answer answer when answer.pdu().getErrorStatus() == PDU.noError -> answer;
      case Reply.Answer answer ->
        throw PollEnded.refused("the agent answers with the error '" + answer.pdu().getErrorStatusText() + "'");
      case Reply.Silence _ -> throw new PollEnded(new PollOutcome.TimedOut(deadline.spent()));
      case Reply.Unsendable(String reason) -> throw PollEnded.refused(reason);
    };
  }

  /// sysUpTime and what follows each of `after`, `repetitions` times, in one PDU.
  Reply bulk(List<OID> after, int repetitions) throws PollEnded {
    PDU request = access.request(PDU.GETBULK);
    request.setNonRepeaters(1);
    request.setMaxRepetitions(repetitions);
    request.add(new VariableBinding(UP_TIME));
    after.forEach(oid -> request.add(new VariableBinding(oid)));
    return ask(request);
  }

  private Reply ask(PDU request) throws PollEnded {
    if (deadline.isOver()) {
      throw new PollEnded(new PollOutcome.TimedOut(deadline.spent()));
    }
    Reply reply = wire.ask(request, access.target(), deadline);
    if (reply instanceof Reply.Answer(PDU pdu, var _) && pdu.getType() == PDU.REPORT) {
      throw new PollEnded(new PollOutcome.Refused(Reports.reason(pdu)), Reports.asksToDiscoverAgain(pdu));
    }
    return reply;
  }
}
