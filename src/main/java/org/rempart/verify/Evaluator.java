package org.rempart.verify;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rempart.net.Flow;
import org.rempart.net.PortRange;
import org.rempart.ruleset.BaseChain;
import org.rempart.ruleset.Chain;
import org.rempart.ruleset.Hook;
import org.rempart.ruleset.Ruleset;
import org.rempart.ruleset.Statement;
import org.rempart.ruleset.Table;

/// Decides what a ruleset does with a packet, as the kernel would: base chains of all tables by priority,
/// a drop is final, an accept ends its own base chain alone. NAT chains see the first packet of a connection
/// only; later ones are taken as they come.
public final class Evaluator {
  private record Base(Table table, Chain chain, BaseChain base) {}

  private final List<Base> bases;

  public Evaluator(Ruleset ruleset) {
    this.bases = ruleset.tables().stream()
        .flatMap(table -> table.chains().stream()
            .flatMap(chain -> chain.base().map(base -> new Base(table, chain, base)).stream()))
        .sorted(Comparator.comparingInt(one -> one.base().priority()))
        .toList();
  }

  public Decision decide(Packet packet) {
    PacketFields fields = new PacketFields(packet, packet.hook(), packet.flow(), false);
    Decision decision = new Decision(Decision.Verdict.ACCEPTED, Optional.empty(), packet.flow());
    for (Hook hook : way(packet.hook())) {
      for (Base base : bases.stream().filter(one -> one.base().hook() == hook && sees(one, packet)).toList()) {
        PacketFields seen = new PacketFields(packet, hook, fields.flow(), fields.translated());
        Ending ending = new ChainWalk(base.table(), seen).through(base.chain()).orElseGet(() -> byDefault(base.base()));
        if (ending.verdict() != Decision.Verdict.ACCEPTED) {
          return new Decision(ending.verdict(), ending.comment(), fields.flow());
        }
        if (ending.dnat().isPresent()) {
          fields = new PacketFields(packet, hook, translate(fields.flow(), ending.dnat().get()), true);
        }
        Optional<String> comment = hook == packet.hook() && ending.comment().isPresent()
            ? ending.comment()
            : decision.ruleComment();
        decision = new Decision(Decision.Verdict.ACCEPTED, comment, fields.flow());
      }
    }
    return decision;
  }

  private static List<Hook> way(Hook hook) {
    return Stream.of(Hook.PREROUTING, hook, Hook.POSTROUTING)
        .filter(one -> hook != Hook.OUTPUT || one != Hook.PREROUTING)
        .filter(one -> hook != Hook.INPUT || one != Hook.POSTROUTING)
        .toList();
  }

  private static boolean sees(Base base, Packet packet) {
    return base.base().type() == BaseChain.Type.FILTER || packet.state() == ConnectionState.NEW;
  }

  private static Ending byDefault(BaseChain base) {
    return Ending.of(base.acceptsByDefault() ? Decision.Verdict.ACCEPTED : Decision.Verdict.DROPPED, Optional.empty());
  }

  private static Flow translate(Flow flow, Statement.Dnat dnat) {
    return new Flow(flow.source(), dnat.to().first(), flow.protocol(), flow.sourcePort(),
        dnat.ports().map(PortRange::first).orElse(flow.destinationPort()));
  }
}
