package org.rempart.adapter.snmp;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rempart.collect.PollOutcome;
import org.snmp4j.PDU;
import org.snmp4j.smi.VariableBinding;

/// Reads columns of the interface table side by side with GETBULK, sysUpTime in each PDU.
final class TableWalk {
  /// More interfaces has no device; an agent that makes them up would fill the memory.
  private static final int MOST_ROWS = 100_000;

  private final Conversation conversation;
  private final Repetitions repetitions;
  private final SortedMap<Integer, EnumMap<Column, Cell>> rows = new TreeMap<>();

  TableWalk(Conversation conversation, Repetitions repetitions) {
    this.conversation = conversation;
    this.repetitions = repetitions;
  }

  /// What was read so far, by ifIndex.
  SortedMap<Integer, EnumMap<Column, Cell>> rows() {
    return rows;
  }

  void read(List<Column> columns) throws PollEnded {
    walk(columns.stream().map(Cursor::new).toList());
  }

  private void walk(List<Cursor> cursors) throws PollEnded {
    List<Cursor> open = new ArrayList<>(cursors);
    while (!open.isEmpty()) {
      Reply reply = conversation.bulk(open.stream().map(Cursor::last).toList(), repetitions.current());
      if (!took(reply, open) && !repetitions.halve()) {
        split(open, reply);
        return;
      }
      open.removeIf(Cursor::isAtEnd);
    }
  }

  /// @return false if the answer was too large for the agent, or so late that it may have been
  private boolean took(Reply reply, List<Cursor> open) throws PollEnded {
    return switch (reply) {
      case Reply.Answer answer when answer.pdu().getErrorStatus() == PDU.noError -> take(answer, open);
      case Reply.Answer answer when answer.pdu().getErrorStatus() == PDU.tooBig -> false;
      case Reply.Answer answer ->
        throw PollEnded.refused("the agent answers with the error '" + answer.pdu().getErrorStatusText() + "'");
      case Reply.Silence _ -> false;
      case Reply.Unsendable(String reason) -> throw PollEnded.refused(reason);
    };
  }

  /// Only rows that are whole: the values of a row that is cut off come again with the next request.
  private boolean take(Reply.Answer answer, List<Cursor> open) throws PollEnded {
    List<? extends VariableBinding> values = answer.pdu().getVariableBindings();
    int whole = (values.size() - 1) / open.size();
    if (values.isEmpty() || whole == 0) {
      return false;
    }
    long upTime = upTime(values.getFirst());
    for (int i = 0; i < whole * open.size(); i++) {
      open.get(i % open.size()).take(values.get(i + 1), answer, upTime, rows);
    }
    if (rows.size() > MOST_ROWS) {
      throw PollEnded.refused("the agent's interface table has more than " + MOST_ROWS + " rows");
    }
    return true;
  }

  static long upTime(VariableBinding value) throws PollEnded {
    if (!value.getOid().equals(Oids.SYS_UP_TIME) || value.isException()) {
      throw PollEnded.refused("the agent does not show sysUpTime; its view has to include 1.3.6.1.2.1.1");
    }
    return value.getVariable().toLong();
  }

  /// Not even one row of all columns fits: half of the columns at a time.
  private void split(List<Cursor> open, Reply reply) throws PollEnded {
    if (reply instanceof Reply.Silence) {
      throw new PollEnded(new PollOutcome.TimedOut(conversation.deadline().spent()));
    }
    if (open.size() == 1) {
      throw PollEnded.refused("the agent can't answer for a single value of its interface table (tooBig)");
    }
    walk(open.subList(0, open.size() / 2));
    walk(open.subList(open.size() / 2, open.size()));
  }

  static boolean isMissing(Map<Column, Cell> row, Column column) {
    Cell cell = row.get(column);
    return cell == null || cell.value().isException();
  }
}
