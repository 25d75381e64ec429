package org.rempart.adapter.snmp;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rempart.collect.PollOutcome;
import org.rempart.collect.SnmpAgent;
import org.rempart.collect.SnmpCredential;
import org.rempart.measure.AgentRead;
import org.rempart.measure.InterfaceRead;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;

/// One device's agent. Remembers from poll to poll how it is reached and how much it can answer at once.
final class Snmp4jAgent implements SnmpAgent {
  private final Wire wire;
  private final UdpAddress address;
  private final CredentialSource credential;
  private final Patience patience;
  private final Clock clock;
  private final Repetitions repetitions = new Repetitions();
  private Optional<Access> access = Optional.empty();
  private boolean silent;

  Snmp4jAgent(Wire wire, UdpAddress address, CredentialSource credential, Patience patience, Clock clock) {
    this.wire = wire;
    this.address = address;
    this.credential = credential;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public PollOutcome poll() {
    Deadline deadline = Deadline.in(patience.wholePoll(), clock);
    PollOutcome outcome = outcome(deadline, true);
    silent = outcome instanceof PollOutcome.TimedOut;
    return outcome;
  }

  private PollOutcome outcome(Deadline deadline, boolean mayDiscoverAgain) {
    try {
      AgentRead read = read(deadline);
      repetitions.grow();
      return new PollOutcome.Answered(read);
    } catch (PollEnded e) {
      // the next poll takes the credential as it is then, and asks for the engine again
      access = Optional.empty();
      return e.engineChanged() && mayDiscoverAgain ? outcome(deadline, false) : e.outcome();
    }
  }

  private AgentRead read(Deadline deadline) throws PollEnded {
    boolean known = access.isPresent();
    Access way = known ? access.get() : open(deadline);
    var conversation = new Conversation(wire, way, deadline);
    Reply.Answer system = system(conversation, way, known);
    access = Optional.of(way);
    List<InterfaceRead> interfaces = interfaces(conversation);
    List<? extends VariableBinding> values = system.pdu().getVariableBindings();
    return new AgentRead(
        system.at(), InterfaceRow.text(values.get(1).getVariable()), InterfaceRow.text(values.get(2).getVariable()),
        TableWalk.upTime(values.getFirst()), interfaces);
  }

  /// An agent that was silent the last time gets one try.
  private Access open(Deadline deadline) throws PollEnded {
    SnmpCredential now = credential.find();
    return Access.open(wire, address, now, patience, silent ? 1 : patience.tries(), deadline);
  }

  private Reply.Answer system(Conversation conversation, Access way, boolean known) throws PollEnded {
    way.target().setRetries(silent ? 0 : patience.retries());
    try {
      Reply.Answer system = conversation.get(List.of(Oids.SYS_UP_TIME, Oids.SYS_NAME, Oids.SYS_DESCR));
      way.target().setRetries(patience.retries());
      if (system.pdu().size() != 3) {
        throw PollEnded.refused("the agent answers with " + system.pdu().size() + " values where 3 were asked for");
      }
      return system;
    } catch (PollEnded e) {
      throw way.v3() && e.outcome() instanceof PollOutcome.TimedOut ? silentToUser(e, known) : e;
    }
  }

  /// Agents drop without a word what they can't decrypt, and answer for an engine that we don't ask for in a
  /// way that the library takes for forged.
  private PollEnded silentToUser(PollEnded timedOut, boolean known) {
    silent = true;
    return known
        ? new PollEnded(timedOut.outcome(), true)
        : PollEnded.refused(
            "the agent tells its engine but does not answer the user: is the privacy password or protocol another one?");
  }

  private List<InterfaceRead> interfaces(Conversation conversation) throws PollEnded {
    var walk = new TableWalk(conversation, repetitions);
    walk.read(Column.MODERN);
    walk.read(missing(rows(walk)));
    Set<String> names = new HashSet<>();
    List<InterfaceRead> interfaces = new ArrayList<>();
    for (InterfaceRow row : rows(walk)) {
      // agents exist that give two layers of one interface one name
      String name = names.add(row.name()) ? row.name() : row.name() + "#" + row.ifIndex();
      interfaces.add(row.read(name));
    }
    return interfaces;
  }

  private static List<InterfaceRow> rows(TableWalk walk) {
    return walk.rows().entrySet().stream().map(row -> new InterfaceRow(row.getKey(), row.getValue())).toList();
  }

  /// Which columns of the old table tell what the new one does not.
  private static List<Column> missing(Collection<InterfaceRow> rows) {
    List<Column> missing = new ArrayList<>();
    if (!rows.stream().allMatch(row -> row.has(Column.HC_IN_OCTETS) && row.has(Column.HC_OUT_OCTETS))) {
      missing.addAll(List.of(Column.IN_OCTETS, Column.OUT_OCTETS));
    }
    if (!rows.stream().allMatch(row -> row.has(Column.NAME))) {
      missing.add(Column.DESCR);
    }
    if (!rows.stream().allMatch(InterfaceRow::hasHighSpeed)) {
      missing.add(Column.SPEED);
    }
    return missing;
  }
}
